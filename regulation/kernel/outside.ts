import { isoOf } from './wall-clock.ts';

interface DayOutsideCalendar extends RangeError {
  readonly kind: 'day-outside-calendar';
}

/** The refusal of a day that lies before or after what the calendar knows, from day number `first` to `last`. */
export function outside(what: string, first: number, last: number): DayOutsideCalendar {
  const message = `The calendar knows ${isoOf(first)} to ${isoOf(last)}, not ${what}; enter the notices of the missing years.`;
  return Object.assign(new RangeError(message), { kind: 'day-outside-calendar' as const });
}

/** Recognises the refusal of a day before the first notice's year or after the table of lunar days. */
export const isDayOutsideCalendar = (error: unknown): error is DayOutsideCalendar =>
  error instanceof RangeError && 'kind' in error && error.kind === 'day-outside-calendar';
