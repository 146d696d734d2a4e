import type { Temporal } from 'temporal-polyfill';
import { type DayReason, type DayTable, dayTable, type YearNotice } from './day-table.ts';
import { hoursTable } from './hours-table.ts';
import type { SeasonHours } from './office-hours.ts';
import { firstKnownYear } from './statutory-days.ts';
import { dateOfNumber, instantOfMinute, isoOf, minutesPerDay, numberOf, wallMinute } from './wall-clock.ts';

export type { YearNotice } from './day-table.ts';
export { isDayOutsideCalendar } from './outside.ts';

/** The city's working calendar: notices first, weekdays second, office hours on top. Made by calendarOf only. */
export interface Calendar {
  readonly version: number;
  readonly notices: ReadonlyMap<number, YearNotice>;
  readonly seasons: readonly SeasonHours[];
  readonly table: DayTable;
}

/** One day and the reason for what it is. `provisional`: a notice that is still to come may change it (I8, I25). */
export interface Day {
  readonly date: Temporal.PlainDate;
  readonly working: boolean;
  readonly why: DayReason;
  readonly source: string | null;
  readonly provisional: boolean;
}

/** A stretch of office hours. */
export interface WorkingPeriod {
  readonly opens: Temporal.Instant;
  readonly closes: Temporal.Instant;
}

/**
 * A calendar of these notices; of two for one year the later in the list holds. It begins with the first notice's year.
 * Throws when there is no notice, one lies before the years that the table knows, or the seasons leave a day of the year open.
 */
export function calendarOf(given: {
  readonly version: number;
  readonly notices: readonly YearNotice[];
  readonly seasons: readonly SeasonHours[];
}): Calendar {
  const { version, seasons } = given;
  const notices = new Map(given.notices.map((notice) => [notice.year, notice]));
  const inOrder = [...notices.values()].sort((a, b) => a.year - b.year);
  const firstYear = inOrder[0]?.year;
  if (firstYear === undefined || firstYear < firstKnownYear)
    throw new Error(
      `A calendar needs at least one notice and none before ${firstKnownYear}; the first is of ${firstYear ?? 'no year'}.`,
    );
  return { version, notices, seasons, table: dayTable(inOrder, hoursTable(seasons)) };
}

/** What a day is and why; throws a refusal (isDayOutsideCalendar) for a day that the calendar does not know. */
export const dayOf = (calendar: Calendar, date: Temporal.PlainDate): Day => ({
  date,
  ...calendar.table.entryOf(numberOf(date)),
});

/** The office hours of a day in order; empty on a rest day. */
export const workingPeriodsOn = (calendar: Calendar, date: Temporal.PlainDate): readonly WorkingPeriod[] => {
  const midnight = numberOf(date) * minutesPerDay;
  return calendar.table.periodsOf(numberOf(date)).map(({ opens, closes }) => ({
    opens: instantOfMinute(midnight + opens),
    closes: instantOfMinute(midnight + closes),
  }));
};

/** Opening and close of the day, in wall minutes; undefined on a rest day. */
export function hoursOfDay(
  calendar: Calendar,
  n: number,
): { readonly opens: number; readonly closes: number } | undefined {
  const periods = calendar.table.periodsOf(n);
  const first = periods[0];
  const last = periods.at(-1);
  return first && last && { opens: n * minutesPerDay + first.opens, closes: n * minutesPerDay + last.closes };
}

/** The hours of a day that is known to be a working day; throws on a rest day. */
export function workingHoursOfDay(calendar: Calendar, n: number): { readonly opens: number; readonly closes: number } {
  const hours = hoursOfDay(calendar, n);
  if (!hours)
    throw new Error(`${isoOf(n)} is a rest day and has no close of business; ask for the next working day first.`);
  return hours;
}

/** Whether a wall minute lies within the working day (I24). */
export function isWorkingMinute(calendar: Calendar, minute: number): boolean {
  const hours = hoursOfDay(calendar, Math.floor(minute / minutesPerDay));
  return hours !== undefined && hours.opens <= minute && minute < hours.closes;
}

/** From opening until before close of a working day; the midday break does not end it (I24). */
export const isWorkingTime = (calendar: Calendar, instant: Temporal.Instant): boolean =>
  isWorkingMinute(calendar, wallMinute(instant));

/** The wall minute at which the first working day opens that has not opened before this minute. */
export function nextOpening(calendar: Calendar, minute: number): number {
  const n = Math.floor(minute / minutesPerDay);
  const today = hoursOfDay(calendar, n);
  if (today && minute <= today.opens) return today.opens;
  const { countThrough, workingDayAt } = calendar.table;
  return workingHoursOfDay(calendar, workingDayAt(countThrough(n) + 1)).opens;
}

/** The next opening of a working day, at this moment or after it; the end of a midday break is none. */
export function nextWorkStart(calendar: Calendar, instant: Temporal.Instant): Temporal.Instant {
  const minute = wallMinute(instant);
  const begun = instantOfMinute(minute).epochMilliseconds < instant.epochMilliseconds;
  return instantOfMinute(nextOpening(calendar, begun ? minute + 1 : minute));
}

/** The moment itself within working time, otherwise the moment at which work resumes (C5, I13, I14). */
export const whenWorkResumes = (calendar: Calendar, instant: Temporal.Instant): Temporal.Instant =>
  isWorkingTime(calendar, instant) ? instant : nextWorkStart(calendar, instant);

/** Close of business of a working day; throws on a rest day. */
export const closeOf = (calendar: Calendar, date: Temporal.PlainDate): Temporal.Instant =>
  instantOfMinute(workingHoursOfDay(calendar, numberOf(date)).closes);

/**
 * The nth working day after a date, which is itself not counted; a negative n counts back. Zero is the date itself.
 * Throws when it leaves the calendar.
 */
export function addWorkingDays(calendar: Calendar, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (!Number.isInteger(days)) throw new Error(`Working days are whole, not ${days}.`);
  if (days === 0) return date;
  const n = numberOf(date);
  const { countThrough, workingDayAt, entryOf } = calendar.table;
  const counted = countThrough(n) - (days < 0 && entryOf(n).working ? 1 : 0);
  return dateOfNumber(workingDayAt(counted + days + (days < 0 ? 1 : 0)));
}

/** The first working day after a date. */
export const nextWorkingDay = (calendar: Calendar, date: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(calendar, date, 1);

/** The last working day before a date. */
export const previousWorkingDay = (calendar: Calendar, date: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(calendar, date, -1);

/** Working days after `from` up to and including `to`: "N working days ahead" (I15). Negative when `to` lies before `from`. */
export const workingDaysUntil = (from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: Calendar): number =>
  calendar.table.countThrough(numberOf(to)) - calendar.table.countThrough(numberOf(from));
