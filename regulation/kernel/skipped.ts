import { type Calendar, hoursOfDay } from './calendar.ts';
import type { DayReason } from './day-table.ts';
import { isoOf, minutesPerDay } from './wall-clock.ts';

/** A day, or part of one, that a limit passes over, and why. */
export interface Skipped {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly why: DayReason | 'outside-hours' | 'midday-break';
  /** The notice or decree that makes it a rest day. */
  readonly source: string | null;
}

const restDay = (calendar: Calendar, n: number): Skipped => {
  const { why, source } = calendar.table.entryOf(n);
  return { date: isoOf(n), why, source };
};

/** The rest days from day number `from` to `to`, both included. */
export function restDays(calendar: Calendar, from: number, to: number): Skipped[] {
  const skipped: Skipped[] = [];
  for (let n = from; n <= to; n += 1) if (!calendar.table.entryOf(n).working) skipped.push(restDay(calendar, n));
  return skipped;
}

function pausesOfDay(calendar: Calendar, n: number, from: number, to: number): Skipped[] {
  const midnight = n * minutesPerDay;
  const touches = (begins: number, ends: number): boolean => Math.max(begins, from) < Math.min(ends, to);
  const hours = hoursOfDay(calendar, n);
  if (!hours) return touches(midnight, midnight + minutesPerDay) ? [restDay(calendar, n)] : [];
  const periods = calendar.table.periodsOf(n);
  const breaks = periods
    .slice(1)
    .map(({ opens }, i) => [midnight + (periods[i]?.closes ?? opens), midnight + opens] as const);
  const outside = touches(midnight, hours.opens) || touches(hours.closes, midnight + minutesPerDay);
  const pause = (why: Skipped['why']): Skipped => ({ date: isoOf(n), why, source: null });
  const midday = breaks.some(([begins, ends]) => touches(begins, ends));
  return [...(outside ? [pause('outside-hours')] : []), ...(midday ? [pause('midday-break')] : [])];
}

/** Everything that is not office hours from wall minute `from` until before `to`, at most two entries a day. */
export function pauses(calendar: Calendar, from: number, to: number): Skipped[] {
  const skipped: Skipped[] = [];
  for (let n = Math.floor(from / minutesPerDay); n * minutesPerDay < to; n += 1)
    skipped.push(...pausesOfDay(calendar, n, from, to));
  return skipped;
}
