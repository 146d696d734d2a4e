import type { DayPeriod } from './hours-table.ts';
import { outside } from './outside.ts';
import { isoOf, minutesPerDay } from './wall-clock.ts';

/**
 * All office hours of a calendar in one row, so that adding minutes costs the same for ten as for ten thousand. Plain numbers, read by
 * functions that all calendars share: a million questions stay quick however many calendars there are.
 */
export interface OfficeMinutes {
  /** Day numbers. */
  readonly first: number;
  readonly last: number;
  /** Wall minutes of each period. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Place i: the minutes before period i. */
  readonly before: Int32Array;
  /** Place i: the first period not before day `first` + i. */
  readonly firstOf: Int32Array;
  readonly longest: number;
}

/** The row of the periods of each day from day number `first` on. */
export function officeMinutes(first: number, days: readonly (readonly DayPeriod[])[]): OfficeMinutes {
  const periods = days.flatMap((ofDay, i) =>
    ofDay.map(({ opens, closes }) => ({ opens: (first + i) * minutesPerDay + opens, minutes: closes - opens })),
  );
  const before = new Int32Array(periods.length + 1);
  for (const [i, { minutes }] of periods.entries()) before[i + 1] = (before[i] ?? 0) + minutes;
  const firstOf = new Int32Array(days.length);
  let next = 0;
  for (const [i, ofDay] of days.entries()) {
    firstOf[i] = next;
    next += ofDay.length;
  }
  return {
    first,
    last: first + days.length - 1,
    opens: Int32Array.from(periods, ({ opens }) => opens),
    closes: Int32Array.from(periods, ({ opens, minutes }) => opens + minutes),
    before,
    firstOf,
    longest: Math.max(1, ...new Set(periods.map(({ minutes }) => minutes))),
  };
}

function read(row: OfficeMinutes, table: Int32Array, i: number, minute: number): number {
  const value = table[i];
  if (value === undefined)
    throw outside(`the office hours after ${isoOf(Math.floor(minute / minutesPerDay))}`, row.first, row.last);
  return value;
}

/** The place in the row of the first period that has not closed at this wall minute; the two questions below begin there. */
export function periodAt(row: OfficeMinutes, minute: number): number {
  let i = read(row, row.firstOf, Math.floor(minute / minutesPerDay) - row.first, minute);
  while (read(row, row.closes, i, minute) <= minute) i += 1;
  return i;
}

/** Minutes from the calendar's beginning until before this one. */
const goneBy = (row: OfficeMinutes, minute: number, i = periodAt(row, minute)): number =>
  read(row, row.before, i, minute) + Math.max(0, minute - read(row, row.opens, i, minute));

/** The wall minute itself within office hours, otherwise the one at which they go on. */
export const officeGoesOn = (row: OfficeMinutes, minute: number, i = periodAt(row, minute)): number =>
  Math.max(minute, read(row, row.opens, i, minute));

/** The wall minute by which so many office minutes, at least one, have gone after another. */
export function afterOfficeMinutes(
  row: OfficeMinutes,
  minute: number,
  worked: number,
  from = periodAt(row, minute),
): number {
  const { before, opens, longest } = row;
  const wanted = goneBy(row, minute, from) + worked;
  let i = from;
  // No period has more: so many more at least, and mostly just as many.
  for (let left = wanted - read(row, before, i + 1, minute); left > 0; left = wanted - read(row, before, i + 1, minute))
    i += Math.ceil(left / longest);
  return read(row, opens, i, minute) + wanted - read(row, before, i, minute);
}

/** Office minutes from one wall minute until before another; 0 when that lies before it. */
export const officeMinutesBetween = (row: OfficeMinutes, from: number, to: number): number =>
  Math.max(0, goneBy(row, to) - goneBy(row, from));
