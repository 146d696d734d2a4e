import { Temporal } from 'temporal-polyfill';
import { type Calendar, hoursOfDay } from './calendar.ts';
import type { Period } from './period-kind.ts';
import { reckon } from './reckon.ts';
import { pauses, restDays, type Skipped } from './skipped.ts';
import { instantOfMinute, minutesPerDay, wallMinute } from './wall-clock.ts';

export type { Period };

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
  const { startsCounting, at, statedLimitGoverns, ...days } = reckon(startMinute, period, calendar);
  const skipped = days.passed === 'pauses' ? pauses : restDays;
  return {
    startsCounting: startsCounting === startMinute ? start : instantOfMinute(startsCounting),
    at: instantOfMinute(at),
    skipped: days.passed === 'nothing' ? [] : skipped(calendar, days.passedFrom, days.passedTo),
    provisional: calendar.table.touchesProvisional(days.askedFrom, days.askedTo),
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
