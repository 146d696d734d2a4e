import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayNotices } from '../general/holidays.ts';
import { calendarOf } from './calendar.ts';
import { dueAt, type Period } from './period.ts';
import { reckon } from './reckon.ts';

// A second reckoning that shares nothing with the kernel but the notices: it looks at one minute or one day after the other.
const dayMs = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1) / dayMs;
const endDay = Date.UTC(2028, 0, 1) / dayMs;
const off = new Set(holidayNotices.flatMap((notice) => notice.off));
const work = new Set(holidayNotices.flatMap((notice) => notice.work));
const statutory2027 = [
  '01-01',
  '02-05',
  '02-06',
  '02-07',
  '02-08',
  '04-05',
  '05-01',
  '05-02',
  '06-09',
  '09-15',
  '10-01',
  '10-02',
  '10-03',
];
for (const day of statutory2027) off.add(`2027-${day}`);

const iso = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const dayOfIso = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayMs;
const weekday = (day: number): number => new Date(day * dayMs).getUTCDay();
const works: boolean[] = [];
for (let day = firstDay; day < endDay; day += 1) {
  const name = iso(day);
  works.push(work.has(name) || (!off.has(name) && weekday(day) !== 0 && weekday(day) !== 6));
}
const isWorkday = (day: number): boolean => works[day - firstDay]!;
const clockOf = (minute: number): number => minute % 1440;
const dayOf = (minute: number): number => Math.floor(minute / 1440);
const inside = new Uint8Array((endDay - firstDay) * 1440);
const open = new Uint8Array((endDay - firstDay) * 1440);
for (let i = 0; i < inside.length; i += 1) {
  const clock = clockOf(i);
  inside[i] = Number(works[dayOf(i)]! && clock >= 510 && clock < 1080);
  open[i] = Number(inside[i] === 1 && !(clock >= 720 && clock < 870));
}
const isInside = (minute: number): boolean => inside[minute - firstDay * 1440] === 1;
const isOpen = (minute: number): boolean => open[minute - firstDay * 1440] === 1;
const minuteOfInstant = (text: string): number => (Date.parse(text) + 8 * 3_600_000) / 60_000;
const closeOf = (day: number): number => day * 1440 + 1080;
const endOf = (day: number): number => day * 1440 + 1439;

function until(minute: number, test: (minute: number) => boolean): number {
  let at = minute;
  while (!test(at)) at += 1;
  return at;
}

function slowMinutes(start: number, period: Extract<Period, { kind: 'minutes' }>): number {
  const stated = period.statedLimit === undefined ? Infinity : minuteOfInstant(period.statedLimit);
  let counts = start;
  if (period.clock === 'from-work-start') {
    const resumes = until(start, isInside);
    counts = stated < resumes ? start : resumes;
  }
  return Math.min(counts + period.minutes, stated);
}

function slowWorkingMinutes(start: number, minutes: number): number {
  let at = until(start, isOpen);
  for (let left = minutes; left > 0; at += 1) if (isOpen(at)) left -= 1;
  return at;
}

function forward(day: number, days: number): number {
  let at = day;
  for (let left = days; left > 0;) {
    at += 1;
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

function lastFilingDay(day: number, days: number): number {
  for (let filed = day; ; filed -= 1) {
    let ahead = 0;
    for (let at = filed + 1; at <= day; at += 1) if (isWorkday(at)) ahead += 1;
    if (ahead >= days) return filed;
  }
}

function slowWeekday(day: number, period: Extract<Period, { kind: 'weekday-of-week' }>): number {
  let sunday = day;
  while (weekday(sunday) !== 0) sunday += 1;
  let due = sunday - 7 + period.weekday;
  if (!isWorkday(due)) for (due = sunday; !isWorkday(due);) due -= 1;
  return due * 1440 + period.hour * 60;
}

function slowDue(start: number, period: Period): number {
  const today = dayOf(start);
  switch (period.kind) {
    case 'minutes':
      return slowMinutes(start, period);
    case 'working-minutes':
      return slowWorkingMinutes(start, period.minutes);
    case 'calendar-days': {
      let due = today + period.days;
      while (period.shift && !isWorkday(due)) due += 1;
      return endOf(due);
    }
    case 'working-days':
      return closeOf(forward(today, period.days));
    case 'end-of-working-day':
      return closeOf(dayOf(until(start, isInside)));
    case 'fixed-moment':
      return minuteOfInstant(period.at);
    case 'calendar-days-before':
      return endOf(dayOfIso(period.day) - period.days);
    case 'working-days-before':
      return endOf(lastFilingDay(dayOfIso(period.day), period.days));
    case 'weekday-of-week':
      return slowWeekday(dayOfIso(period.day), period);
  }
}

const msOf = (minute: number): number => minute * 60_000 - 8 * 3_600_000;
const instantOf = (minute: number): string => new Date(msOf(minute)).toISOString();

const kinds: readonly { readonly name: string; readonly of: (start: number) => Period }[] = [
  { name: '30 minutes round the clock', of: () => ({ kind: 'minutes', minutes: 30, clock: 'round-the-clock' }) },
  { name: '24 hours round the clock', of: () => ({ kind: 'minutes', minutes: 1440, clock: 'round-the-clock' }) },
  { name: '90 minutes from work start', of: () => ({ kind: 'minutes', minutes: 90, clock: 'from-work-start' }) },
  {
    name: '4 hours from work start with a stated limit 11 hours on',
    of: (start) => ({ kind: 'minutes', minutes: 240, clock: 'from-work-start', statedLimit: instantOf(start + 660) }),
  },
  { name: '4 working hours', of: () => ({ kind: 'working-minutes', minutes: 240 }) },
  { name: '20 working hours', of: () => ({ kind: 'working-minutes', minutes: 1200 }) },
  { name: '2 calendar days', of: () => ({ kind: 'calendar-days', days: 2, shift: false }) },
  { name: '15 calendar days, shifted', of: () => ({ kind: 'calendar-days', days: 15, shift: true }) },
  { name: '1 working day', of: () => ({ kind: 'working-days', days: 1 }) },
  { name: '5 working days', of: () => ({ kind: 'working-days', days: 5 }) },
  { name: 'end of the working day', of: () => ({ kind: 'end-of-working-day' }) },
  { name: 'a fixed moment', of: (start) => ({ kind: 'fixed-moment', at: instantOf(start + 77) }) },
  {
    name: '5 calendar days before',
    of: (start) => ({ kind: 'calendar-days-before', days: 5, day: iso(dayOf(start) + 20) }),
  },
  {
    name: '3 working days before',
    of: (start) => ({ kind: 'working-days-before', days: 3, day: iso(dayOf(start) + 20) }),
  },
  {
    name: 'Friday noon',
    of: (start) => ({ kind: 'weekday-of-week', weekday: 5, hour: 12, day: iso(dayOf(start) + 7) }),
  },
];

const seasons = [
  {
    from: '01-01',
    to: '12-31',
    periods: [
      { opens: '08:30', closes: '12:00' },
      { opens: '14:30', closes: '18:00' },
    ],
  },
];
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons });

describe('L13 due times agree with a slow plain counter', () => {
  const from = firstDay * 1440;
  const to = (Date.UTC(2027, 0, 1) / dayMs) * 1440;

  it.each(kinds)('for every hour of 2024 to 2026: $name', ({ of }) => {
    const wrong: string[] = [];
    for (let start = from; start < to; start += 60) {
      const period = of(start);
      const due = dueAt(Temporal.Instant.fromEpochMilliseconds(msOf(start)), period, calendar).at.epochMilliseconds;
      if (due !== msOf(slowDue(start, period))) wrong.push(instantOf(start));
    }
    expect(wrong).toEqual([]);
  });

  it.each(kinds.filter(({ of }) => of.length === 0))(
    'for every minute of the 30 days around Spring Festival 2026: $name',
    ({ of }) => {
      const period = of(0);
      const wrong: string[] = [];
      const february = (Date.UTC(2026, 1, 1) / dayMs) * 1440;
      for (let start = february; start < february + 30 * 1440; start += 1)
        if (reckon(start, period, calendar).at !== slowDue(start, period)) wrong.push(instantOf(start));
      expect(wrong).toEqual([]);
    },
  );

  it.each(kinds.filter(({ of }) => of.length === 0))(
    'a later start is never due earlier, and none before its start: $name',
    ({ of }) => {
      const period = of(0);
      const broken: string[] = [];
      let before = -Infinity;
      for (let start = from; start < to; start += 13) {
        const { at } = reckon(start, period, calendar);
        if (at < before || at < start) broken.push(instantOf(start));
        before = at;
      }
      expect(broken).toEqual([]);
    },
  );
});
