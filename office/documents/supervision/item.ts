import { Temporal } from 'temporal-polyfill';
import type { ItemTimes } from '../../../regulation/documents/supervision/item-times.ts';
import { reportWithinLimit } from '../../../regulation/documents/supervision/report-within-limit.ts';
import { reportWithoutLimit } from '../../../regulation/documents/supervision/report-without-limit.ts';
import type { SinceEvent } from '../../../regulation/general/event-case.ts';
import type { Urgency } from '../../../regulation/general/urgency.ts';
import { isLate } from '../../../regulation/kernel/period.ts';
import { caseOf, type Context, type Put } from '../../act.ts';
import type { CaseFile } from '../../rows.ts';
import type { SupervisionRow } from './rows.ts';

/** The item of a supervision case. */
export function itemOf({ supervisionItems }: Pick<CaseFile, 'supervisionItems'>): SupervisionRow {
  const item = supervisionItems[0];
  if (!item) throw new Error('A supervision case without its item was loaded.');
  return item;
}

/** The item as it is after the act. */
export const withItem = (file: CaseFile, changes: Partial<SupervisionRow>): SupervisionRow => ({
  ...itemOf(file),
  ...changes,
});

export const itemPut = (row: SupervisionRow): Put => ({ table: 'supervisionItems', row });

export const unitOf = ({ unit }: Pick<SupervisionRow, 'unit'>): string => `unit:${unit}`;

/** What the clocks of an item look at; without a limit of its own the 15 days run from the receipt (2.2.6.3-c). */
export const timesOf = (item: SupervisionRow, urgency: string): ItemTimes & SinceEvent => {
  const receivedAt = Temporal.Instant.from(item.receivedAt);
  return {
    urgency: urgency as Urgency,
    isKey: item.itemClass === 'priority',
    receivedAt,
    limitOn: item.limitOn === null ? undefined : Temporal.PlainDate.from(item.limitOn),
    reportedAt: Temporal.Instant.from(item.interim.at(-1)?.at ?? item.receivedAt),
    event: item.limitOn === null ? receivedAt : undefined,
  };
};

/** The rules by which the result is due. */
export const resultLimits: readonly string[] = [reportWithinLimit.id, reportWithoutLimit.id];

/** Whether the result is overdue and nobody has written why: an extension's day that is still to come is in the running limit. */
export const isOverdue = (file: CaseFile, { at }: Context): boolean =>
  caseOf(file).state?.over === false &&
  file.clocks.some(
    ({ rule, state, dueAt }) =>
      state === 'running' && resultLimits.includes(rule) && isLate(at, Temporal.Instant.from(dueAt)),
  );
