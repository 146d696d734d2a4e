import { Temporal } from 'temporal-polyfill';

// The city's zone, Asia/Shanghai, has stood at +08:00 since 1991; plain integers make counting fast, and a test compares them with the zone.
const offsetMs = 8 * 60 * 60_000;
export const minuteMs = 60_000;
export const minutesPerDay = 24 * 60;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const newYearsDay = (year: number): number =>
  365 * (year - 1970) +
  Math.floor((year - 1969) / 4) -
  Math.floor((year - 1901) / 100) +
  Math.floor((year - 1601) / 400);

/** Days since 1970-01-01 of a day of the Gregorian calendar; month and day count from 1. */
export const dayNumber = (year: number, month: number, day: number): number =>
  newYearsDay(year) + (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;

/** The same for a date. */
export const numberOf = (date: Temporal.PlainDate): number => dayNumber(date.year, date.month, date.day);

/** The same for a date written as YYYY-MM-DD; throws on anything else. */
export const numberOfIso = (iso: string): number => numberOf(Temporal.PlainDate.from(iso));

/** Year, month and day of a day number. */
export function civil(n: number): { readonly year: number; readonly month: number; readonly day: number } {
  let year = 1970 + Math.floor(n / 365.2425);
  if (newYearsDay(year) > n) year -= 1;
  else if (newYearsDay(year + 1) <= n) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > n) month -= 1;
  return { year, month, day: n - dayNumber(year, month, 1) + 1 };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** YYYY-MM-DD of a day number. */
export function isoOf(n: number): string {
  const { year, month, day } = civil(n);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The date of a day number. */
export function dateOfNumber(n: number): Temporal.PlainDate {
  const { year, month, day } = civil(n);
  return new Temporal.PlainDate(year, month, day);
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1;

/** Whole minutes of the city's wall clock since 1970-01-01 00:00 there; seconds are cut off (I12). */
export const wallMinute = (instant: Temporal.Instant): number =>
  Math.floor((instant.epochMilliseconds + offsetMs) / minuteMs);

/** The moment at which that minute begins. */
export const instantOfMinute = (minute: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minute * minuteMs - offsetMs);

/** The city's date at a moment. */
export const dateAt = (instant: Temporal.Instant): Temporal.PlainDate =>
  dateOfNumber(Math.floor(wallMinute(instant) / minutesPerDay));
