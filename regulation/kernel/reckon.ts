import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingMinute, nextOpening, workingHoursOfDay } from './calendar.ts';
import { afterOfficeMinutes, officeGoesOn, periodAt } from './office-minutes.ts';
import type { Period } from './period-kind.ts';
import { minutesPerDay, numberOfIso, wallMinute, weekdayOf } from './wall-clock.ts';

/** A limit in plain numbers: wall minutes and day numbers. Flat and always of one shape, to be asked a million times. */
export interface Reckoned {
  readonly startsCounting: number;
  /** The last minute that is on time. */
  readonly at: number;
  readonly statedLimitGoverns: boolean;
  /** The days whose nature decided the result; the last before the first when the calendar was not asked. */
  readonly askedFrom: number;
  readonly askedTo: number;
  /** What was passed over: whole rest days between two days, or every pause between two minutes. */
  readonly passed: 'nothing' | 'rest-days' | 'pauses';
  readonly passedFrom: number;
  readonly passedTo: number;
}

const dayOfMinute = (minute: number): number => Math.floor(minute / minutesPerDay);
const endOfDay = (n: number): number => (n + 1) * minutesPerDay - 1;
const wallMinuteOfIso = (iso: string): number => wallMinute(Temporal.Instant.from(iso));

function whole(value: number, least: number, unit: string): number {
  if (!Number.isInteger(value) || value < least)
    throw new Error(`A period of ${value} ${unit} cannot be counted; at least ${least}, whole.`);
  return value;
}

/** A limit for which the calendar was not asked. */
const plain = (startsCounting: number, at: number): Reckoned => ({
  startsCounting,
  at,
  statedLimitGoverns: false,
  askedFrom: 0,
  askedTo: -1,
  passed: 'nothing',
  passedFrom: 0,
  passedTo: 0,
});

/** A limit that passed over the rest days from one day to another; the calendar was asked about the same days, or about more. */
const overRestDays = (start: number, at: number, from: number, to: number, askedTo = to): Reckoned => ({
  startsCounting: start,
  at,
  statedLimitGoverns: false,
  askedFrom: from,
  askedTo,
  passed: 'rest-days',
  passedFrom: from,
  passedTo: to,
});

/** A limit that passed over every pause from the start to a minute. */
const overPauses = (start: number, startsCounting: number, at: number): Reckoned => ({
  startsCounting,
  at,
  statedLimitGoverns: false,
  askedFrom: dayOfMinute(start),
  askedTo: dayOfMinute(at),
  passed: 'pauses',
  passedFrom: start,
  passedTo: at,
});

/** The calendar was asked about one day only, and nothing was passed over. */
const askedOneDay = (reckoned: Reckoned, day: number): Reckoned => ({ ...reckoned, askedFrom: day, askedTo: day });

/** Start and wait of a clock that starts at once within working time and otherwise when work resumes. */
function fromWorkStart(start: number, calendar: Calendar): Reckoned {
  if (isWorkingMinute(calendar, start)) return askedOneDay(plain(start, start), dayOfMinute(start));
  const resumes = nextOpening(calendar, start);
  return overPauses(start, resumes, resumes);
}

type Of<Kind extends Period['kind']> = Extract<Period, { readonly kind: Kind }>;

function naturalMinutes(start: number, period: Of<'minutes'>, calendar: Calendar): Reckoned {
  const minutes = whole(period.minutes, 0, 'minutes');
  const stated = period.statedLimit === undefined ? Infinity : wallMinuteOfIso(period.statedLimit);
  const waited = period.clock === 'from-work-start' ? fromWorkStart(start, calendar) : plain(start, start);
  // A stated limit before work resumes leaves no time to wait for the office to open (I13).
  const clock =
    stated < waited.startsCounting ? { ...waited, startsCounting: start, passed: 'nothing' as const } : waited;
  const computed = clock.startsCounting + minutes;
  return { ...clock, at: Math.min(computed, stated), statedLimitGoverns: stated < computed };
}

function workingMinutes(start: number, period: Of<'working-minutes'>, calendar: Calendar): Reckoned {
  const minutes = whole(period.minutes, 0, 'working minutes');
  const { minutes: row } = calendar.table;
  const at = periodAt(row, start);
  const startsCounting = officeGoesOn(row, start, at);
  return overPauses(
    start,
    startsCounting,
    minutes === 0 ? startsCounting : afterOfficeMinutes(row, start, minutes, at),
  );
}

function calendarDays(start: number, period: Of<'calendar-days'>, calendar: Calendar): Reckoned {
  const due = dayOfMinute(start) + whole(period.days, 0, 'calendar days');
  if (!period.shift) return plain(start, endOfDay(due));
  const { entryOf, countThrough, workingDayAt } = calendar.table;
  if (entryOf(due).working) return askedOneDay(plain(start, endOfDay(due)), due);
  const moved = workingDayAt(countThrough(due) + 1);
  return overRestDays(start, endOfDay(moved), due, moved);
}

function workingDays(start: number, period: Of<'working-days'>, calendar: Calendar): Reckoned {
  const today = dayOfMinute(start);
  const due = calendar.table.workingDayAt(calendar.table.countThrough(today) + whole(period.days, 1, 'working days'));
  return overRestDays(start, workingHoursOfDay(calendar, due).closes, today + 1, due);
}

function endOfWorkingDay(start: number, calendar: Calendar): Reckoned {
  const clock = fromWorkStart(start, calendar);
  return { ...clock, at: workingHoursOfDay(calendar, dayOfMinute(clock.startsCounting)).closes };
}

function workingDaysBefore(start: number, period: Of<'working-days-before'>, calendar: Calendar): Reckoned {
  const day = numberOfIso(period.day);
  const { countThrough, workingDayAt } = calendar.table;
  // The day before the first counted day is the last from which all of them still lie ahead (I15).
  const firstCounted = workingDayAt(countThrough(day) + 1 - whole(period.days, 1, 'working days'));
  return overRestDays(start, endOfDay(firstCounted - 1), firstCounted, day);
}

function weekdayOfWeek(start: number, period: Of<'weekday-of-week'>, calendar: Calendar): Reckoned {
  const day = numberOfIso(period.day);
  const monday = day - weekdayOf(day) + 1;
  const wanted = monday + period.weekday - 1;
  const { entryOf, countThrough, workingDayAt } = calendar.table;
  // A week without a working day is answered by the last one before it (C27, I18).
  const due = entryOf(wanted).working ? wanted : workingDayAt(countThrough(monday + 6));
  const [from, to] = [Math.min(due, wanted), Math.max(due, wanted)];
  return overRestDays(start, due * minutesPerDay + period.hour * 60, from, to, due === wanted ? to : monday + 6);
}

/** The limit for a clock that starts in this wall minute. */
export function reckon(start: number, period: Period, calendar: Calendar): Reckoned {
  switch (period.kind) {
    case 'minutes':
      return naturalMinutes(start, period, calendar);
    case 'working-minutes':
      return workingMinutes(start, period, calendar);
    case 'calendar-days':
      return calendarDays(start, period, calendar);
    case 'working-days':
      return workingDays(start, period, calendar);
    case 'end-of-working-day':
      return endOfWorkingDay(start, calendar);
    case 'fixed-moment':
      return plain(start, wallMinuteOfIso(period.at));
    case 'calendar-days-before':
      return plain(start, endOfDay(numberOfIso(period.day) - whole(period.days, 0, 'calendar days')));
    case 'working-days-before':
      return workingDaysBefore(start, period, calendar);
    case 'weekday-of-week':
      return weekdayOfWeek(start, period, calendar);
  }
}
