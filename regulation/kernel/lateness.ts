import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { officeMinutesBetween } from './office-minutes.ts';
import { minutesLeft, type Period } from './period.ts';
import { wallMinute } from './wall-clock.ts';

/** Limits that count office hours; the others run round the clock. */
const inOfficeHours: readonly Period['kind'][] = [
  'working-minutes',
  'end-of-working-day',
  'working-days',
  'working-days-before',
];

/** How late something is, in the terms of its own limit: office hours for a limit in working time, natural time otherwise. 0: not late. */
export function minutesLate(
  period: Period,
  due: Temporal.Instant,
  doneAt: Temporal.Instant,
  calendar: Calendar,
): number {
  if (minutesLeft(doneAt, due) >= 0) return 0;
  return inOfficeHours.includes(period.kind)
    ? officeMinutesBetween(calendar.table.minutes, wallMinute(due), wallMinute(doneAt))
    : -minutesLeft(doneAt, due);
}
