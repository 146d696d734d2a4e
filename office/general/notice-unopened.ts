import { Temporal } from 'temporal-polyfill';
import { NoticeUnopened } from '../../contract/general/clock.ts';
import { isWorkingTime } from '../../regulation/kernel/calendar.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { act, clock, type Context, refuse } from '../act.ts';
import { subjectOf, staying } from '../case-act.ts';
import { mayOpenToo } from '../case-access.ts';
import { watchOf } from '../watches.ts';
import { story } from '../documents/samples.ts';
import { noticePut } from '../notice.ts';
import { holdersOf } from '../people/holders.ts';
import type { CaseFile, NoticeRow } from '../rows.ts';

/** Nobody has opened an urgent notice that asks for action: those above are told, once; outside working time the duty desk as well. */
export const noticeUnopened = act<NoticeUnopened>({
  id: 'general/notice-unopened',
  clause: '2.2-c',
  by: clock,
  on: 'case',
  of: 'any',
  version: 1,
  input: NoticeUnopened,
  unlessOpened: ({ notice }) => notice,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const found = file.notices.find(({ id }) => id === input.notice);
    const openBy = found?.openBy ?? null;
    if (!found || openBy === null || !isOpen(file, found, context)) return refuse('nothing-unopened');
    if (!isLate(context.at, Temporal.Instant.from(openBy))) return refuse('not-yet-due', { dueAt: openBy });
    const told = whomToTell(file, found, context);
    const facts = { of: found.kind, to: found.toTarget, since: found.at };
    return staying(
      file,
      [
        { table: 'notices', row: { ...found, escalatedAt: context.at.toString() } },
        ...told.map((target) => noticePut(file, context, target, 'unopened', facts)),
        ...mayOpenToo(file, told, 'escalated', context),
      ],
      context,
    );
  },
  example: { before: story.urgentProposed, by: 'clock', input: { notice: '{notice}' } },
});

const isOpen = (file: CaseFile, notice: NoticeRow, { opened }: Context): boolean =>
  notice.escalatedAt === null && !opened && stillAsks(file, notice);

/** What was asked for has not been done in some other way meanwhile. */
function stillAsks(file: CaseFile, { kind, toTarget, facts }: NoticeRow): boolean {
  if (kind === 'on-your-desk')
    return file.tasks.some(
      ({ target, step, closedAt }) => target === toTarget && step === facts.step && closedAt === null,
    );
  if (kind === 'exception-asked')
    return file.exceptions.some(({ rule, decidedAt }) => rule === facts.rule && decidedAt === null);
  return true;
}

/** Above whoever did not look, and nobody twice: of several targets those that bring in somebody new, or else the heads of the office. */
function whomToTell(file: CaseFile, { toTarget }: NoticeRow, context: Context): Target[] {
  const { book, at } = context;
  const known = new Set(peopleOf(toTarget, context));
  const bringsSomebody = (target: Target): boolean => {
    const people = peopleOf(target, context).filter((person) => !known.has(person));
    for (const person of people) known.add(person);
    return people.length > 0;
  };
  const above = watchOf(file).above(file, context).filter(bringsSomebody);
  const told = above.length > 0 ? above : headsOfTheOffice.filter(bringsSomebody).slice(0, 1);
  return isWorkingTime(book.calendar, at) || !bringsSomebody(dutyDesk) ? told : [...told, dutyDesk];
}

const headsOfTheOffice: readonly Target[] = ['post:secretary-general', 'post:office-director'];
const dutyDesk: Target = 'post:duty-desk';

const peopleOf = (target: Target, { book, at }: Context): string[] =>
  holdersOf(book, target, at).map(({ personId }) => personId);
