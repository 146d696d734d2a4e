import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingMinute, nextOpening, workingHoursOfDay } from './calendar.ts';
import type { Period } from './period-kind.ts';
import { minutesPerDay, numberOfIso, wallMinute, weekdayOf } from './wall-clock.ts';

/** A limit in plain numbers: wall minutes and day numbers. Fast enough to be asked a million times. */
export interface Reckoned {
  readonly startsCounting: number;
  /** The last minute that is on time. */
  readonly at: number;
  readonly statedLimitGoverns: boolean;
  /** The days whose nature decided the result; undefined when the calendar was not asked. */
  readonly asked: { readonly from: number; readonly to: number } | undefined;
  /** What was passed over: whole rest days between two days, or every pause between two minutes. */
  readonly passed: { readonly what: 'rest-days' | 'pauses'; readonly from: number; readonly to: number } | undefined;
}

const dayOfMinute = (minute: number): number => Math.floor(minute / minutesPerDay);
const endOfDay = (n: number): number => (n + 1) * minutesPerDay - 1;
const wallMinuteOfIso = (iso: string): number => wallMinute(Temporal.Instant.from(iso));

function whole(value: number, least: number, unit: string): number {
  if (!Number.isInteger(value) || value < least)
    throw new Error(`A period of ${value} ${unit} cannot be counted; at least ${least}, whole.`);
  return value;
}

const plain = (startsCounting: number, at: number): Reckoned => ({
  startsCounting,
  at,
  statedLimitGoverns: false,
  asked: undefined,
  passed: undefined,
});

/** Start and wait of a clock that starts at once within working time and otherwise when work resumes. */
function fromWorkStart(start: number, calendar: Calendar): Reckoned {
  if (isWorkingMinute(calendar, start))
    return { ...plain(start, start), asked: { from: dayOfMinute(start), to: dayOfMinute(start) } };
  const resumes = nextOpening(calendar, start);
  const asked = { from: dayOfMinute(start), to: dayOfMinute(resumes) };
  return { ...plain(resumes, resumes), asked, passed: { what: 'pauses', from: start, to: resumes } };
}

type Of<Kind extends Period['kind']> = Extract<Period, { readonly kind: Kind }>;

function naturalMinutes(start: number, period: Of<'minutes'>, calendar: Calendar): Reckoned {
  const minutes = whole(period.minutes, 0, 'minutes');
  const stated = period.statedLimit === undefined ? Infinity : wallMinuteOfIso(period.statedLimit);
  const waited = period.clock === 'from-work-start' ? fromWorkStart(start, calendar) : plain(start, start);
  // A stated limit before work resumes leaves no time to wait for the office to open (I13).
  const clock = stated < waited.startsCounting ? { ...waited, startsCounting: start, passed: undefined } : waited;
  const computed = clock.startsCounting + minutes;
  return { ...clock, at: Math.min(computed, stated), statedLimitGoverns: stated < computed };
}

function workingMinutes(start: number, period: Of<'working-minutes'>, calendar: Calendar): Reckoned {
  const minutes = whole(period.minutes, 0, 'working minutes');
  const { periodsOf, minutesThrough, dayReaching } = calendar.table;
  const today = dayOfMinute(start);
  const clock = start - today * minutesPerDay;
  let gone = 0;
  let resumes: number | undefined;
  for (const { opens, closes } of periodsOf(today)) {
    if (clock < closes) resumes ??= Math.max(clock, opens);
    gone += Math.max(0, Math.min(clock, closes) - opens);
  }
  const startsCounting = resumes === undefined ? nextOpening(calendar, start) : today * minutesPerDay + resumes;
  if (minutes === 0) return worked(start, startsCounting, startsCounting);
  const target = minutesThrough(today - 1) + gone + minutes;
  const day = dayReaching(target, today);
  let left = target - minutesThrough(day - 1);
  for (const { opens, closes } of periodsOf(day)) {
    if (left <= closes - opens) return worked(start, startsCounting, day * minutesPerDay + opens + left);
    left -= closes - opens;
  }
  throw new Error(`Working minutes of day ${day} do not add up to ${target}.`);
}

/** Written out: this is what is asked a million times. */
const worked = (start: number, startsCounting: number, at: number): Reckoned => ({
  startsCounting,
  at,
  statedLimitGoverns: false,
  asked: { from: dayOfMinute(start), to: dayOfMinute(at) },
  passed: { what: 'pauses', from: start, to: at },
});

function calendarDays(start: number, period: Of<'calendar-days'>, calendar: Calendar): Reckoned {
  const due = dayOfMinute(start) + whole(period.days, 0, 'calendar days');
  if (!period.shift) return plain(start, endOfDay(due));
  const { entryOf, countThrough, workingDayAt } = calendar.table;
  if (entryOf(due).working) return { ...plain(start, endOfDay(due)), asked: { from: due, to: due } };
  const moved = workingDayAt(countThrough(due) + 1);
  return {
    ...plain(start, endOfDay(moved)),
    asked: { from: due, to: moved },
    passed: { what: 'rest-days', from: due, to: moved },
  };
}

function workingDays(start: number, period: Of<'working-days'>, calendar: Calendar): Reckoned {
  const today = dayOfMinute(start);
  const due = calendar.table.workingDayAt(calendar.table.countThrough(today) + whole(period.days, 1, 'working days'));
  const span = { from: today + 1, to: due };
  return {
    ...plain(start, workingHoursOfDay(calendar, due).closes),
    asked: span,
    passed: { what: 'rest-days', ...span },
  };
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
  const span = { from: firstCounted, to: day };
  return { ...plain(start, endOfDay(firstCounted - 1)), asked: span, passed: { what: 'rest-days', ...span } };
}

function weekdayOfWeek(start: number, period: Of<'weekday-of-week'>, calendar: Calendar): Reckoned {
  const day = numberOfIso(period.day);
  const monday = day - weekdayOf(day) + 1;
  const wanted = monday + period.weekday - 1;
  const { entryOf, countThrough, workingDayAt } = calendar.table;
  // A week without a working day is answered by the last one before it (C27, I18).
  const due = entryOf(wanted).working ? wanted : workingDayAt(countThrough(monday + 6));
  const span = { from: Math.min(due, wanted), to: Math.max(due, wanted) };
  const asked = due === wanted ? span : { from: span.from, to: monday + 6 };
  return { ...plain(start, due * minutesPerDay + period.hour * 60), asked, passed: { what: 'rest-days', ...span } };
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
