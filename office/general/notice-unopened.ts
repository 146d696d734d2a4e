import { Temporal } from 'temporal-polyfill';
import { NoticeUnopened } from '../../contract/general/clock.ts';
import { isWorkingTime } from '../../regulation/kernel/calendar.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { act, clock, type Context, refuse } from '../act.ts';
import { subjectOf, staying } from '../case-act.ts';
import { aboveOf, mayOpenToo } from '../documents/escalate.ts';
import { story } from '../documents/samples.ts';
import { noticePut } from '../notice.ts';
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
    return file.tasks.some(({ target, closedAt }) => target === toTarget && closedAt === null);
  if (kind === 'exception-asked')
    return file.exceptions.some(({ rule, decidedAt }) => rule === facts.rule && decidedAt === null);
  return true;
}

function whomToTell(file: CaseFile, { toTarget }: NoticeRow, context: Context): Target[] {
  const above = aboveOf(file, context).filter((target) => target !== toTarget);
  const duty: Target[] = isWorkingTime(context.book.calendar, context.at) ? [] : ['post:duty-desk'];
  return [...new Set([...(above.length > 0 ? above : (['post:secretary-general'] as const)), ...duty])];
}
