import { Temporal } from 'temporal-polyfill';
import { type Calendar, hoursOfDay } from './calendar.ts';
import { reckon } from './reckon.ts';
import { pauses, restDays, type Skipped } from './skipped.ts';
import { instantOfMinute, minutesPerDay, wallMinute } from './wall-clock.ts';

/**
 * How long a limit runs. Minutes, calendar days and working days are different kinds and never convert into each other.
 * Plain data with ISO strings: a clock's row keeps it, and a new notice reckons it again.
 */
export type Period =
  /** Natural time. `from-work-start`: a clock that would start outside working time starts when work resumes (C5, I13). */
  | {
      readonly kind: 'minutes';
      readonly minutes: number;
      readonly clock: 'round-the-clock' | 'from-work-start';
      /** The document's own limit, an instant; the earlier of the two is due (I13). */
      readonly statedLimit?: string;
    }
  /** Office hours only, without the midday break. */
  | { readonly kind: 'working-minutes'; readonly minutes: number }
  /** The day of the start is day zero; ends with its day. `shift`: a limit on a rest day moves to the next working day (I1, I21). */
  | { readonly kind: 'calendar-days'; readonly days: number; readonly shift: boolean }
  /** The day of the start is day zero; ends at close of business (C2). */
  | { readonly kind: 'working-days'; readonly days: number }
  /** Close of business of the day, or of the next working day when the start lies outside working time (C6). */
  | { readonly kind: 'end-of-working-day' }
  /** An instant that a person or the document set. */
  | { readonly kind: 'fixed-moment'; readonly at: string }
  /** The nth day before a date ends it; the date is not counted (C4). */
  | { readonly kind: 'calendar-days-before'; readonly days: number; readonly day: string }
  /** n working days must lie after the due day up to and including the date (I15). */
  | { readonly kind: 'working-days-before'; readonly days: number; readonly day: string }
  /** A weekday (Monday 1) at an hour in the week of a date; a rest day gives way to the last working day until that week's end. */
  | { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly hour: number; readonly day: string };

/** A due time that explains itself. */
export interface Due {
  readonly startsCounting: Temporal.Instant;
  /** The last on-time minute, seconds zero. */
  readonly at: Temporal.Instant;
  readonly skipped: readonly Skipped[];
  /** Whether a notice that is still to come may change it (I8, I25). */
  readonly provisional: boolean;
  /** Whether the document's own limit came before the computed one. */
  readonly statedLimitGoverns: boolean;
}

/** When a limit that starts at a moment falls due, and why; throws a refusal when it leaves the calendar. */
export function dueAt(start: Temporal.Instant, period: Period, calendar: Calendar): Due {
  const startMinute = wallMinute(start);
  const { startsCounting, at, asked, passed, statedLimitGoverns } = reckon(startMinute, period, calendar);
  const list = passed?.what === 'pauses' ? pauses : restDays;
  return {
    startsCounting: startsCounting === startMinute ? start : instantOfMinute(startsCounting),
    at: instantOfMinute(at),
    skipped: passed ? list(calendar, passed.from, passed.to) : [],
    provisional: asked !== undefined && calendar.table.touchesProvisional(asked.from, asked.to),
    statedLimitGoverns,
  };
}

/** Done in the due minute is on time, in the next minute late (I12). */
export const isLate = (doneAt: Temporal.Instant, due: Temporal.Instant): boolean =>
  wallMinute(doneAt) > wallMinute(due);

/** Whole minutes until the due minute; 0 within it, negative when late. */
export const minutesLeft = (now: Temporal.Instant, due: Temporal.Instant): number => wallMinute(due) - wallMinute(now);

/** How a clock stands. Closing freezes it: `minutes` is then what was left, or missing, when the work was done. */
export interface Standing {
  readonly state: 'running' | 'overdue' | 'done-on-time' | 'done-late';
  readonly minutes: number;
}

/** Standing of a clock now, or for good once the work is done. */
export function standingOf(
  due: Temporal.Instant,
  doneAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Standing {
  const minutes = minutesLeft(doneAt ?? now, due);
  if (doneAt) return { state: minutes < 0 ? 'done-late' : 'done-on-time', minutes };
  return { state: minutes < 0 ? 'overdue' : 'running', minutes };
}

/**
 * Reminder of a limit in calendar days: at the opening of the last working day not later than the limit;
 * at once when that does not lie after the event (C3, I17).
 */
export function reminderAt(event: Temporal.Instant, due: Temporal.Instant, calendar: Calendar): Temporal.Instant {
  const { countThrough, workingDayAt, first } = calendar.table;
  const dueDay = Math.floor(wallMinute(due) / minutesPerDay);
  const counted = countThrough(dueDay);
  const opens = hoursOfDay(calendar, counted > 0 ? workingDayAt(counted) : first)?.opens;
  return opens !== undefined && opens > wallMinute(event) ? instantOfMinute(opens) : event;
}
