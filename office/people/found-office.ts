import { FoundOffice } from '../../contract/people/found-office.ts';
import { clock, refuse, type Context, type Put } from '../act.ts';
import { peopleCase } from './book.ts';
import { bookAct } from './book-act.ts';

const decision = '设立';

/** The first act of an office, done once at the console: its unit, and three people who hold one separate power each. */
export const foundOffice = bookAct<FoundOffice>({
  id: 'people/found-office',
  clause: '0.0-a',
  by: clock,
  on: 'people',
  input: FoundOffice,
  puts: (input, context) =>
    context.book.people.length > 0 || context.book.units.length > 0
      ? refuse('already-founded')
      : founded(input, context),
  example: {
    before: [],
    by: 'clock',
    input: {
      unit: { key: 'general-office', zh: '市政府办公室', en: 'General Office' },
      on: '2026-01-01',
      system: { name: '样例甲', login: 'system' },
      security: { name: '样例乙', login: 'security' },
      auditor: { name: '样例丙', login: 'auditor' },
    },
  },
});

/** As later for everybody, the accounts are created by the system administrator and activated by the security administrator. */
function founded(input: FoundOffice, { newId, at }: Context): Put[] {
  const unitId = newId();
  const created = { system: newId(), security: newId(), auditor: newId() };
  const powers = [
    ['system-administrator', created.system, input.system],
    ['security-administrator', created.security, input.security],
    ['security-auditor', created.auditor, input.auditor],
  ] as const;
  const own = () => ({ id: newId(), caseId: peopleCase });
  const dated = { fromOn: input.on, toOn: null };
  return [
    { table: 'units', row: { id: unitId, caseId: peopleCase, ...input.unit, kind: 'office', ...dated } },
    ...powers.flatMap(([post, personId, { name, login }]): Put[] => [
      { table: 'people', row: { id: personId, caseId: peopleCase, name, unitId, rank: null } },
      { table: 'assignments', row: { ...own(), personId, post, unitId: null, decision, ...dated } },
      {
        table: 'accounts',
        row: {
          ...own(),
          personId,
          login,
          createdBy: created.system,
          activatedBy: created.security,
          activatedAt: at.toString(),
          disabledAt: null,
        },
      },
    ]),
  ];
}
