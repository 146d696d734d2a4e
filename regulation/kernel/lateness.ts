import type { Temporal } from 'temporal-polyfill';
import { type Calendar, workingPeriodsOn } from './calendar.ts';
import { minutesLeft, type Period } from './period.ts';
import { dateAt, wallMinute } from './wall-clock.ts';

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
  return inOfficeHours.includes(period.kind) ? workingMinutesBetween(calendar, due, doneAt) : -minutesLeft(doneAt, due);
}

function workingMinutesBetween(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  const [start, end] = [wallMinute(from), wallMinute(to)];
  const days = dateAt(from).until(dateAt(to)).days;
  return Array.from({ length: days + 1 }, (_, n) => workingPeriodsOn(calendar, dateAt(from).add({ days: n })))
    .flat()
    .reduce((sum, { opens, closes }) => {
      const overlap = Math.min(end, wallMinute(closes)) - Math.max(start, wallMinute(opens));
      return sum + Math.max(0, overlap);
    }, 0);
}
