import type { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../regulation/general/urgency.ts';
import { isExtraUrgent } from '../regulation/general/urgency.ts';
import { dueAt } from '../regulation/kernel/period.ts';
import { caseOf, type Context, type Put } from './act.ts';
import { type NoticeKind, purposeOf } from './notices/purpose.ts';
import type { CaseFile, NoticeRow } from './rows.ts';

/** A notice to whoever holds the target when it is read. */
export function noticePut(
  file: CaseFile,
  context: Context,
  toTarget: string,
  kind: NoticeKind,
  facts: NoticeRow['facts'],
): Put {
  const { id, urgency } = caseOf(file);
  const row: NoticeRow = {
    id: context.newId(),
    caseId: id,
    toTarget,
    kind,
    facts,
    urgent: urgency !== 'plain',
    at: context.at.toString(),
    openBy: purposeOf(kind) === 'act' ? openBy(urgency as Urgency, context) : null,
    escalatedAt: null,
  };
  return { table: 'notices', row };
}

/** 特急 is to be opened round the clock, 紧急 in working time; nothing presses a plain one. */
function openBy(urgency: Urgency, context: Context): string | null {
  const { unopenedMinutesExtraUrgent, unopenedWorkingMinutesUrgent } = context.parameters.general;
  if (isExtraUrgent(urgency))
    return dueIn({ kind: 'minutes', minutes: unopenedMinutesExtraUrgent, clock: 'round-the-clock' }, context);
  if (urgency === 'urgent') return dueIn({ kind: 'working-minutes', minutes: unopenedWorkingMinutesUrgent }, context);
  return null;
}

const dueIn = (
  period: Parameters<typeof dueAt>[1],
  { at, book }: { readonly at: Temporal.Instant; readonly book: Context['book'] },
): string => dueAt(at, period, book.calendar).at.toString();
