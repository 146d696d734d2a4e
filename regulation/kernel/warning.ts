import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import type { Due } from './period.ts';
import { reminderAt } from './period.ts';
import type { Period } from './period-kind.ts';

/**
 * When the holder is told that a limit is near: of a limit in minutes or hours after a share of it, in percent;
 * of one in days at the opening of the last working day (C3, I17). Never before it starts to count.
 */
export function warningAt(due: Due, period: Period, calendar: Calendar, percent: number): Temporal.Instant {
  const { startsCounting, at } = due;
  if (!isShort(period)) return reminderAt(startsCounting, at, calendar);
  const span = at.epochMilliseconds - startsCounting.epochMilliseconds;
  const minutes = Math.floor((Math.max(0, span) * percent) / 100 / 60_000);
  return startsCounting.add({ minutes });
}

const isShort = ({ kind }: Period): boolean =>
  ['minutes', 'working-minutes', 'end-of-working-day', 'fixed-moment'].includes(kind);
