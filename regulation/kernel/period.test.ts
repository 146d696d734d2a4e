import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayNotices } from '../general/holidays.ts';
import { calendarOf } from './calendar.ts';
import { dueAt, isLate, minutesLeft, type Period, reminderAt, standingOf } from './period.ts';

const periods = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:30', closes: '18:00' },
];
const seasons = [{ from: '01-01', to: '12-31', periods }];
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16);
const due = (start: string, period: Period) => dueAt(at(start), period, calendar);
const dueTime = (start: string, period: Period) => local(due(start, period).at);
const skippedDays = (start: string, period: Period) =>
  due(start, period).skipped.map(({ date, why }) => `${date} ${why}`);

const oneDayOf: Record<'hours' | 'working hours' | 'calendar day' | 'working day', Period> = {
  hours: { kind: 'minutes', minutes: 24 * 60, clock: 'round-the-clock' },
  'working hours': { kind: 'working-minutes', minutes: 24 * 60 },
  'calendar day': { kind: 'calendar-days', days: 1, shift: false },
  'working day': { kind: 'working-days', days: 1 },
};

describe('L10 minutes, hours, calendar days and working days are different types', () => {
  it.each([
    ['hours', '2026-11-28T10:00'],
    ['working hours', '2026-12-02T15:30'],
    ['calendar day', '2026-11-28T23:59'],
    ['working day', '2026-11-30T18:00'],
  ] as const)('L10 from Friday 27 November 10:00, one day in %s ends %s', (kind, end) => {
    expect(dueTime('2026-11-27T10:00', oneDayOf[kind])).toBe(end);
  });

  it('L10 a period is plain data and survives its row', () => {
    const before: Period = {
      kind: 'minutes',
      minutes: 90,
      clock: 'from-work-start',
      statedLimit: '2026-11-27T03:00:00Z',
    };
    const after = JSON.parse(JSON.stringify(before)) as Period;
    expect(after).toEqual(before);
    expect(dueTime('2026-11-27T10:00', after)).toBe('2026-11-27T11:00');
  });

  it('L10 a period that cannot be counted is our mistake', () => {
    expect(() => due('2026-11-27T10:00', { kind: 'working-days', days: 0 })).toThrow('cannot be counted');
    expect(() => due('2026-11-27T10:00', { kind: 'calendar-days', days: 1.5, shift: false })).toThrow(
      'cannot be counted',
    );
    expect(() => due('2026-11-27T10:00', { kind: 'minutes', minutes: -1, clock: 'round-the-clock' })).toThrow(
      'cannot be counted',
    );
  });
});

describe('L11 nothing is overdue during its due day or minute', () => {
  it.each([
    ['2026-11-27T10:30:00', false],
    ['2026-11-27T10:30:59.999', false],
    ['2026-11-27T10:31:00', true],
  ])('L11 due 10:30, done %s: late %s (I12)', (doneAt, late) => {
    const { at: limit } = due('2026-11-27T10:00:45', { kind: 'minutes', minutes: 30, clock: 'round-the-clock' });
    expect(isLate(at(doneAt), limit)).toBe(late);
    expect(minutesLeft(at(doneAt), limit)).toBe(late ? -1 : 0);
  });

  it('L11 a limit in calendar days ends with its day (I24)', () => {
    const { at: limit } = due('2026-11-25T09:00', { kind: 'calendar-days', days: 2, shift: false });
    expect(isLate(at('2026-11-27T23:59:59'), limit)).toBe(false);
    expect(isLate(at('2026-11-28T00:00'), limit)).toBe(true);
  });

  it('L11 a limit in working days ends at close, and an act at close is on time', () => {
    const { at: limit } = due('2026-11-25T09:00', { kind: 'working-days', days: 2 });
    expect(standingOf(limit, undefined, at('2026-11-27T12:00'))).toEqual({ state: 'running', minutes: 360 });
    expect(isLate(at('2026-11-27T18:00:30'), limit)).toBe(false);
    expect(isLate(at('2026-11-27T18:01'), limit)).toBe(true);
  });
});

describe('L9 closing freezes the clock', () => {
  const limit = at('2026-11-27T18:00');
  it.each([
    [undefined, '2026-11-27T17:00', 'running', 60],
    [undefined, '2026-11-27T18:01', 'overdue', -1],
    ['2026-11-27T17:30', '2026-11-27T17:40', 'done-on-time', 30],
    ['2026-11-27T17:30', '2031-01-01T00:00', 'done-on-time', 30],
    ['2026-11-27T18:05', '2031-01-01T00:00', 'done-late', -5],
  ])('L9 done %s, looked at %s: %s', (doneAt, now, state, minutes) => {
    expect(standingOf(limit, doneAt === undefined ? undefined : at(doneAt), at(now))).toEqual({ state, minutes });
  });
});

describe('a clock that waits for the office to open (C5, I13)', () => {
  const ninety = (statedLimit?: string): Period => ({
    kind: 'minutes',
    minutes: 90,
    clock: 'from-work-start',
    ...(statedLimit === undefined ? {} : { statedLimit: at(statedLimit).toString() }),
  });

  it.each([
    ['2026-11-27T11:00', undefined, '2026-11-27T11:00', '2026-11-27T12:30'],
    ['2026-11-27T13:00', undefined, '2026-11-27T13:00', '2026-11-27T14:30'],
    ['2026-11-27T17:59', undefined, '2026-11-27T17:59', '2026-11-27T19:29'],
    ['2026-11-27T18:00', undefined, '2026-11-30T08:30', '2026-11-30T10:00'],
    ['2026-11-27T20:00', '2026-11-30T08:29', '2026-11-27T20:00', '2026-11-27T21:30'],
    ['2026-11-27T20:00', '2026-11-27T20:40', '2026-11-27T20:00', '2026-11-27T20:40'],
    ['2026-11-27T20:00', '2026-11-30T08:30', '2026-11-30T08:30', '2026-11-30T08:30'],
    ['2026-11-27T20:00', '2026-11-30T09:00', '2026-11-30T08:30', '2026-11-30T09:00'],
    ['2026-11-27T20:00', '2026-12-30T09:00', '2026-11-30T08:30', '2026-11-30T10:00'],
  ])('L13 started %s, stated limit %s: counts from %s, due %s', (start, stated, counts, end) => {
    const found = due(start, ninety(stated));
    expect([local(found.startsCounting), local(found.at)]).toEqual([counts, end]);
  });

  it('says which days it waited through, and on whose word', () => {
    expect(skippedDays('2026-11-27T20:00', ninety())).toEqual([
      '2026-11-27 outside-hours',
      '2026-11-28 weekend',
      '2026-11-29 weekend',
      '2026-11-30 outside-hours',
    ]);
    const festival = due('2026-02-15T10:00', ninety());
    expect(festival.skipped[0]).toMatchObject({ date: '2026-02-15', why: 'holiday' });
    expect(festival.skipped[0]?.source).toContain('〔2025〕7号');
    expect(due('2026-11-27T20:00', ninety('2026-11-27T20:40'))).toMatchObject({
      skipped: [],
      statedLimitGoverns: true,
    });
  });
});

describe('what each kind passes over', () => {
  it('working minutes pause at midday, at night and on rest days', () => {
    const period: Period = { kind: 'working-minutes', minutes: 240 };
    expect(dueTime('2026-11-27T09:00', period)).toBe('2026-11-27T15:30');
    expect(skippedDays('2026-11-27T09:00', period)).toEqual(['2026-11-27 midday-break']);
    expect(dueTime('2026-11-27T14:30', { ...period, minutes: 210 })).toBe('2026-11-27T18:00');
    expect(dueTime('2026-11-27T12:00', { ...period, minutes: 1 })).toBe('2026-11-27T14:31');
    expect(local(due('2026-11-27T12:00', period).startsCounting)).toBe('2026-11-27T14:30');
    expect(skippedDays('2026-11-27T17:00', period)).toContain('2026-11-28 weekend');
  });

  it('working days pass over the holidays with their notice, and count make-up days', () => {
    const found = due('2026-02-13T10:00', { kind: 'working-days', days: 2 });
    expect(local(found.at)).toBe('2026-02-24T18:00');
    expect(found.skipped).toHaveLength(9);
    expect(found.skipped.every(({ why, source }) => why === 'holiday' && source !== null)).toBe(true);
  });

  it('calendar days pass over nothing unless the city shifts them (I1, I21)', () => {
    expect(due('2026-11-27T10:00', { kind: 'calendar-days', days: 1, shift: false })).toMatchObject({
      skipped: [],
      provisional: false,
    });
    expect(dueTime('2026-11-27T10:00', { kind: 'calendar-days', days: 1, shift: true })).toBe('2026-11-30T23:59');
    expect(skippedDays('2026-11-27T10:00', { kind: 'calendar-days', days: 1, shift: true })).toEqual([
      '2026-11-28 weekend',
      '2026-11-29 weekend',
    ]);
  });

  it.each([
    ['2026-11-26', '2026-11-23T23:59'], // Thursday: three days ahead since Monday
    ['2026-11-28', '2026-11-24T23:59'], // Saturday does not count itself
    ['2026-11-24', '2026-11-19T23:59'],
  ])('3 working days before %s: %s (I15)', (day, end) => {
    expect(dueTime('2026-11-02T10:00', { kind: 'working-days-before', days: 3, day })).toBe(end);
  });

  it.each([
    ['2026-11-25', '2026-11-27T12:00'],
    ['2026-06-17', '2026-06-18T12:00'], // Friday 19 June is a holiday
    ['2026-02-18', '2026-02-14T12:00'], // a week without a working day (I18)
    ['2020-06-24', '2020-06-28T12:00'], // Sunday 28 June is a make-up day
  ])('noon of the Friday in the week of %s: %s (C27)', (day, end) => {
    expect(dueTime('2020-01-02T10:00', { kind: 'weekday-of-week', weekday: 5, hour: 12, day })).toBe(end);
  });
});

describe('L12 a result that touches an unannounced day is provisional', () => {
  it.each([
    ['2026-12-17T10:00', 1, false],
    ['2026-12-17T10:00', 2, true], // passes 21 December
    ['2027-03-01T10:00', 1, true],
    ['2025-12-30T10:00', 2, false],
  ])('L12 from %s, %i working days: provisional %s', (start, days, provisional) => {
    expect(due(start, { kind: 'working-days', days }).provisional).toBe(provisional);
  });

  it('L12 what does not ask the calendar never is', () => {
    expect(due('2027-03-06T10:00', oneDayOf.hours).provisional).toBe(false);
    expect(due('2027-03-06T10:00', oneDayOf['calendar day']).provisional).toBe(false);
  });

  it('L12 the notice of the next year moves the due time and settles it', () => {
    const notice = { year: 2027, off: ['2026-12-31'], work: ['2026-12-27'], source: 'next' };
    const later = calendarOf({ version: 2, notices: [...holidayNotices, notice], seasons });
    const period: Period = { kind: 'working-days', days: 3 };
    expect(dueTime('2026-12-28T10:00', period)).toBe('2026-12-31T18:00');
    const settled = dueAt(at('2026-12-28T10:00'), { kind: 'working-days', days: 2 }, later);
    expect([local(settled.at), settled.provisional]).toEqual(['2026-12-30T18:00', false]);
    expect(local(dueAt(at('2026-12-24T10:00'), period, later).at)).toBe('2026-12-28T18:00');
  });
});

describe('reminders of calendar limits (I17)', () => {
  it.each([
    ['2026-11-25T16:00', '2026-11-29T23:59', '2026-11-27T08:30'],
    ['2026-11-27T16:00', '2026-11-29T23:59', '2026-11-27T16:00'],
    ['2026-11-28T16:00', '2026-11-29T23:59', '2026-11-28T16:00'],
    ['2026-11-25T16:00', '2026-11-26T23:59', '2026-11-26T08:30'],
  ])('event %s, due %s: reminded %s', (event, limit, reminded) => {
    expect(local(reminderAt(at(event), at(limit), calendar))).toBe(reminded);
  });
});

describe('properties', () => {
  const minute = fc.integer({
    min: at('2018-01-01T00:00').epochMilliseconds / 60_000,
    max: at('2030-12-31T00:00').epochMilliseconds / 60_000,
  });
  const count = fc.integer({ min: 1, max: 60 });
  const forward = fc.oneof(
    count.map((minutes): Period => ({ kind: 'minutes', minutes, clock: 'round-the-clock' })),
    count.map((minutes): Period => ({ kind: 'minutes', minutes, clock: 'from-work-start' })),
    count.map((hours): Period => ({ kind: 'working-minutes', minutes: hours * 60 })),
    fc.tuple(count, fc.boolean()).map(([days, shift]): Period => ({ kind: 'calendar-days', days, shift })),
    count.map((days): Period => ({ kind: 'working-days', days })),
    fc.constant<Period>({ kind: 'end-of-working-day' }),
  );
  const instant = (m: number) => Temporal.Instant.fromEpochMilliseconds(m * 60_000);

  it('L13 a later start is never due earlier, and nothing is due before it starts', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 20_000 }), forward, (start, wait, period) => {
        const first = dueAt(instant(start), period, calendar);
        const second = dueAt(instant(start + wait), period, calendar);
        expect(Temporal.Instant.compare(first.at, second.at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(first.startsCounting, first.at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(instant(start), first.startsCounting)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
