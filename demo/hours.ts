import type { Temporal } from 'temporal-polyfill';
import {
  type Calendar,
  isWorkingTime,
  nextWorkStart,
  previousWorkingDay,
  workingPeriodsOn,
} from '../regulation/kernel/calendar.ts';
import { dueAt } from '../regulation/kernel/period.ts';
import { zone } from '../office/people/book.ts';

/** When one comes to a thing that takes so long: in office hours, unless it does not wait for them. */
export function whenDone(
  calendar: Calendar,
  from: Temporal.Instant,
  minutes: number,
  anyTime: boolean,
): Temporal.Instant {
  if (anyTime) return from.add({ minutes });
  const { at } = dueAt(from, { kind: 'working-minutes', minutes: Math.max(minutes, 1) }, calendar);
  // The last minute of a day is its close: who has not begun by then does it the next morning.
  return isWorkingTime(calendar, at) ? at : nextWorkStart(calendar, at).add({ minutes: 7 });
}

/** The close of the last working day before today: what came before it and lies unregistered is late. */
export function lastClose(calendar: Calendar, asOf: Temporal.Instant): Temporal.Instant {
  const day = previousWorkingDay(calendar, asOf.toZonedDateTimeISO(zone).toPlainDate());
  return workingPeriodsOn(calendar, day).at(-1)?.closes ?? asOf;
}

/** The last close of business that has been: today's, where it has. */
export function closeBefore(calendar: Calendar, at: Temporal.Instant): Temporal.Instant {
  const today = workingPeriodsOn(calendar, at.toZonedDateTimeISO(zone).toPlainDate()).at(-1)?.closes;
  return today && today.epochMilliseconds <= at.epochMilliseconds ? today : lastClose(calendar, at);
}

/** The moment so many minutes of office hours before another. */
export function workedBack(calendar: Calendar, until: Temporal.Instant, minutes: number): Temporal.Instant {
  let left = minutes;
  for (let day = until.toZonedDateTimeISO(zone).toPlainDate(); ; day = day.subtract({ days: 1 }))
    for (const { opens, closes } of workingPeriodsOn(calendar, day).toReversed()) {
      const end = Math.min(closes.epochMilliseconds, until.epochMilliseconds);
      const length = (end - opens.epochMilliseconds) / 60_000;
      if (length <= 0) continue;
      if (length >= left) return opens.add({ seconds: Math.round((length - left) * 60) });
      left -= length;
    }
}
