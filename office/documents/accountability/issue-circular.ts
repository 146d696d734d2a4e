import { Temporal } from 'temporal-polyfill';
import { IssueCircular } from '../../../contract/documents/accountability.ts';
import { say } from '../../../words/words.ts';
import { act, anyOf, type Context, post, type Put, refuse } from '../../act.ts';
import { fileOf } from '../../new-case.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { CaseRow } from '../../rows.ts';
import { mayOpenToo } from '../../case-access.ts';
import { figuresOf, unitOfDesk } from './figures.ts';
import { overseers } from './overseers.ts';
import { spanOfDays } from './period.ts';
import type { CircularRow } from './rows.ts';

/** A circular on how transferred papers were handled: its text, and the figures as they stand now, for good (2.2.9-a). */
export const issueCircular = act<IssueCircular>({
  id: 'documents/issue-circular',
  clause: '2.2.9-a',
  by: anyOf(post('supervision-officer'), post('secretary-general')),
  on: 'new',
  version: 1,
  input: IssueCircular,
  counts: spanOfDays,
  decide: (_subject, { from, to, text }, context) => {
    if (to > dayOfMoment(context.at)) return refuse('period-not-over', { to });
    const row = caseRow(from, to, context);
    const figures = figuresOf(context.counted ?? nothingCounted()).filter(({ desk }) => isOfUnit(desk, context));
    const circular: CircularRow = {
      id: context.newId(),
      caseId: row.id,
      fromOn: from,
      toOn: to,
      text,
      figures,
      issuedAt: context.at.toString(),
    };
    const readers = [...overseers.map((name) => `post:${name}`), ...figures.map(({ desk }) => desk)];
    const puts: Put[] = [
      { table: 'cases', row },
      { table: 'circulars', row: circular },
      ...mayOpenToo(fileOf(row), [...new Set([`person:${context.actor.personId}`, ...readers])], 'circular', context),
    ];
    return { kind: 'changes', changes: { caseId: row.id, puts, numbers: [], findings: [], takes: [] } };
  },
  example: {
    before: [],
    by: 'post:supervision-officer',
    input: { from: '2026-01-01', to: '2026-02-28', text: '关于转办公文办理情况的通报' },
  },
});

/** Only units are named in a circular, each by its own desk. */
const isOfUnit = (desk: string, { book }: Context): boolean =>
  desk.startsWith('unit:') && book.units.some(({ id }) => id === unitOfDesk(desk));

function nothingCounted(): never {
  throw new Error('The circular was decided without the figures of its period.');
}

function caseRow(from: string, to: string, context: Context): CaseRow {
  const id = context.newId();
  const at = context.at.toString();
  const period = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
  return {
    id,
    caseId: id,
    kind: 'circular',
    procedure: null,
    version: null,
    parent: null,
    subject: say('zh', 'circular.subject', period),
    urgency: 'plain',
    state: null,
    step: 'circular-issued',
    openedAt: at,
    acceptedAt: null,
    regulationDay: dayOfMoment(context.at),
    closedAt: at,
  };
}
