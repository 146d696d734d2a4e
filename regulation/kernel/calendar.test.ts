import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayNotices } from '../general/holidays.ts';
import * as c from './calendar.ts';
import { afterOfficeMinutes, officeGoesOn } from './office-minutes.ts';
import { statutoryDays } from './statutory-days.ts';
import { dateAt, dayNumber, isoOf, minutesPerDay, numberOf, wallMinute } from './wall-clock.ts';

const periods = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:30', closes: '18:00' },
];
const seasons = [{ from: '01-01', to: '12-31', periods }];
const calendar = c.calendarOf({ version: 1, notices: holidayNotices, seasons });
const without = (...years: number[]) =>
  c.calendarOf({ version: 1, notices: holidayNotices.filter(({ year }) => !years.includes(year)), seasons });
const date = (iso: string) => Temporal.PlainDate.from(iso);
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const local = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString();
const workingDaysOf = (year: number) => c.workingDaysUntil(date(`${year - 1}-12-31`), date(`${year}-12-31`), calendar);

describe('L12 the notice decides first, the weekday second', () => {
  it.each([
    ['2026-01-04', true, 'make-up-day'], // Sunday
    ['2026-02-16', false, 'holiday'], // Monday
    ['2026-02-28', true, 'make-up-day'], // Saturday
    ['2026-03-01', false, 'weekend'],
    ['2026-03-02', true, 'weekday'],
    ['2024-02-09', true, 'weekday'], // the eve was only recommended
    ['2020-02-01', false, 'holiday'], // the amended notice cancelled the make-up day
    ['2020-01-31', false, 'holiday'],
    ['2018-01-01', false, 'holiday'],
    ['2023-01-03', true, 'weekday'],
  ])('L12 %s is working: %s, as %s', (day, working, why) => {
    expect(c.dayOf(calendar, date(day))).toMatchObject({ working, why, provisional: false });
  });

  it.each([
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('L12 %i has %i working days', (year, days) => {
    expect(workingDaysOf(year)).toBe(days);
  });

  it('L12 a notice reaches into the year before', () => {
    expect(c.dayOf(calendar, date('2018-12-29'))).toMatchObject({ working: true, why: 'make-up-day' });
    expect(c.dayOf(calendar, date('2018-12-31'))).toMatchObject({ working: false, why: 'holiday' });
    expect(c.dayOf(without(2019), date('2018-12-31'))).toMatchObject({ working: true, provisional: true });
  });

  it('L12 of two notices that name a day the later year holds, and of two for a year the later entry', () => {
    const notice = (year: number, off: string[], source: string) => ({ year, off, work: [], source });
    const made = (...notices: c.YearNotice[]) => c.calendarOf({ version: 2, notices, seasons });
    const turn = made(notice(2026, ['2025-12-31'], 'new'), notice(2025, ['2025-12-31'], 'old'));
    expect(c.dayOf(turn, date('2025-12-31')).source).toBe('new');
    const amended = made(notice(2025, ['2025-03-03'], 'first'), notice(2025, ['2025-03-04'], 'amended'));
    expect(c.dayOf(amended, date('2025-03-03')).working).toBe(true);
    expect(c.dayOf(amended, date('2025-03-04'))).toMatchObject({ working: false, source: 'amended' });
  });

  it('L12 a year without a notice has its weekends and statutory days, all provisional (I8)', () => {
    const fixed = [
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
    const found = [...statutoryDays(2027)].sort((a, b) => a - b).map((n) => isoOf(n).slice(5));
    expect(found).toEqual(fixed);
    expect(c.dayOf(calendar, date('2027-02-08'))).toMatchObject({
      working: false,
      why: 'statutory-day',
      provisional: true,
    });
    expect(c.dayOf(calendar, date('2027-02-09'))).toMatchObject({ working: true, why: 'weekday', provisional: true });
    expect(c.dayOf(calendar, date('2027-02-13'))).toMatchObject({ working: false, why: 'weekend', provisional: true });
    expect(c.dayOf(without(2025), date('2025-05-02'))).toMatchObject({ why: 'statutory-day', provisional: true });
    expect(c.dayOf(without(2024), date('2024-05-02'))).toMatchObject({ why: 'weekday', provisional: true });
  });

  it('L12 late December waits for the next notice (I25)', () => {
    expect(c.dayOf(calendar, date('2026-12-20')).provisional).toBe(false);
    expect(c.dayOf(calendar, date('2026-12-21')).provisional).toBe(true);
    expect(c.dayOf(calendar, date('2026-12-31')).provisional).toBe(true);
    expect(c.dayOf(calendar, date('2025-12-31')).provisional).toBe(false);
  });

  it('L12 days before the first notice and after the last known year are refused', () => {
    const refusals = ['2016-12-31', '2101-01-01'].map((day) => {
      try {
        return c.dayOf(calendar, date(day));
      } catch (error) {
        return [error instanceof RangeError, c.isDayOutsideCalendar(error)];
      }
    });
    expect(refusals).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(() => c.addWorkingDays(calendar, date('2017-01-03'), -1)).toThrow('The calendar knows');
    expect(() => c.addWorkingDays(calendar, date('2100-12-31'), 1)).toThrow('The calendar knows');
    const { minutes } = calendar.table;
    const lastClose = numberOf(date('2100-12-31')) * minutesPerDay + 18 * 60;
    expect(afterOfficeMinutes(minutes, lastClose - 5, 5)).toBe(lastClose);
    for (const beyond of [
      () => afterOfficeMinutes(minutes, lastClose - 5, 6),
      () => officeGoesOn(minutes, lastClose),
      () => officeGoesOn(minutes, 0),
    ])
      expect(beyond).toThrow('The calendar knows');
    expect(c.isDayOutsideCalendar(new RangeError('other'))).toBe(false);
  });

  it('L12 the statutory days of announced years stand in their notices', () => {
    for (const { year, off } of holidayNotices) {
      const missing = [...statutoryDays(year)].map(isoOf).filter((day) => !off.includes(day));
      expect({ year, missing }).toEqual({ year, missing: [] });
    }
  });

  it.each([
    [2033, '01-31'],
    [2034, '02-19'],
    [2057, '02-04'],
    [2100, '02-09'],
  ])('L12 the Spring Festival of %i is on %s', (year, day) => {
    const festival = dayNumber(year, Number(day.slice(0, 2)), Number(day.slice(3)));
    expect([-1, 0, 1, 2].every((offset) => statutoryDays(year).has(festival + offset))).toBe(true);
  });
});

describe('working time', () => {
  it.each([
    ['2026-11-25T08:29', false],
    ['2026-11-25T08:30', true],
    ['2026-11-25T12:00', true],
    ['2026-11-25T13:15', true],
    ['2026-11-25T17:59:59.999', true],
    ['2026-11-25T18:00', false],
    ['2026-11-28T10:00', false],
    ['2026-02-28T10:00', true],
    ['2026-02-16T10:00', false],
  ])('[2.1.4-j] %s is inside working time: %s', (moment, inside) => {
    expect(c.isWorkingTime(calendar, at(moment))).toBe(inside);
  });

  it.each([
    ['2026-11-25T06:00', '2026-11-25T08:30:00'],
    ['2026-11-25T08:30', '2026-11-25T08:30:00'],
    ['2026-11-25T08:30:00.001', '2026-11-26T08:30:00'],
    ['2026-11-25T13:00', '2026-11-26T08:30:00'],
    ['2026-11-27T18:00', '2026-11-30T08:30:00'],
    ['2026-02-14T20:00', '2026-02-24T08:30:00'],
  ])('the next start of work at or after %s is %s', (moment, next) => {
    expect(local(c.nextWorkStart(calendar, at(moment)))).toBe(next);
  });

  it('work that goes on resumes at once', () => {
    expect(local(c.whenWorkResumes(calendar, at('2026-11-25T13:00:12')))).toBe('2026-11-25T13:00:12');
    expect(local(c.whenWorkResumes(calendar, at('2026-11-25T18:00')))).toBe('2026-11-26T08:30:00');
  });

  it('a day has its periods and its close, a rest day has none', () => {
    expect(
      c.workingPeriodsOn(calendar, date('2026-11-25')).map(({ opens, closes }) => [local(opens), local(closes)]),
    ).toEqual([
      ['2026-11-25T08:30:00', '2026-11-25T12:00:00'],
      ['2026-11-25T14:30:00', '2026-11-25T18:00:00'],
    ]);
    expect(c.workingPeriodsOn(calendar, date('2026-11-28'))).toEqual([]);
    expect(local(c.closeOf(calendar, date('2026-11-25')))).toBe('2026-11-25T18:00:00');
    expect(() => c.closeOf(calendar, date('2026-11-28'))).toThrow('2026-11-28 is a rest day');
  });

  it('seasons change the hours, also over New Year', () => {
    const summer = { from: '05-01', to: '09-30', periods: [{ opens: '08:00', closes: '18:30' }] };
    const two = c.calendarOf({
      version: 1,
      notices: holidayNotices,
      seasons: [summer, { from: '10-01', to: '04-30', periods }],
    });
    expect(local(c.closeOf(two, date('2026-09-30')))).toBe('2026-09-30T18:30:00');
    expect(local(c.closeOf(two, date('2026-10-08')))).toBe('2026-10-08T18:00:00');
    expect(local(c.closeOf(two, date('2026-04-30')))).toBe('2026-04-30T18:00:00');
  });

  it('seasons that leave a day open, or periods that overlap, are refused', () => {
    const made = (season: (typeof seasons)[number]) => () =>
      c.calendarOf({ version: 1, notices: holidayNotices, seasons: [season] });
    expect(made({ from: '01-01', to: '12-30', periods })).toThrow('no season for 12-31');
    expect(made({ from: '01-01', to: '12-31', periods: [...periods].reverse() })).toThrow('overlap');
    expect(made({ from: '01-01', to: '12-31', periods: [{ opens: '8:30', closes: '12:00' }] })).toThrow('write HH:MM');
    expect(() => c.calendarOf({ version: 1, notices: [], seasons })).toThrow('at least one notice');
  });
});

describe('counting working days', () => {
  const days = fc.integer({ min: dayNumber(2018, 1, 1), max: dayNumber(2030, 12, 31) });
  const someDay = days.map((n) => date(isoOf(n)));

  it('the neighbours of the Spring Festival of 2026', () => {
    expect(c.nextWorkingDay(calendar, date('2026-02-14')).toString()).toBe('2026-02-24');
    expect(c.previousWorkingDay(calendar, date('2026-02-24')).toString()).toBe('2026-02-14');
    expect(c.previousWorkingDay(calendar, date('2026-02-20')).toString()).toBe('2026-02-14');
    expect(c.addWorkingDays(calendar, date('2026-02-15'), 0).toString()).toBe('2026-02-15');
    expect(() => c.addWorkingDays(calendar, date('2026-02-15'), 1.5)).toThrow('whole');
  });

  it('days added are days counted, forward and back', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 400 }), (day, count) => {
        const later = c.addWorkingDays(calendar, day, count);
        expect(c.workingDaysUntil(day, later, calendar)).toBe(count);
        expect(c.dayOf(calendar, later).working).toBe(true);
        const earlier = c.addWorkingDays(calendar, later, -count);
        expect(Temporal.PlainDate.compare(earlier, day)).toBeLessThanOrEqual(0);
        expect(c.workingDaysUntil(earlier, day, calendar)).toBe(0);
      }),
    );
  });

  it('the wall clock agrees with the zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2100, 11, 31) }), (ms) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(ms);
        const zoned = instant.toZonedDateTimeISO('Asia/Shanghai');
        expect(dateAt(instant).toString()).toBe(zoned.toPlainDate().toString());
        expect(wallMinute(instant) % 1440).toBe(zoned.hour * 60 + zoned.minute);
        expect(isoOf(numberOf(zoned.toPlainDate()))).toBe(zoned.toPlainDate().toString());
      }),
    );
  });
});
