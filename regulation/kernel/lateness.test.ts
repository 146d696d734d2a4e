import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { jiayuguan } from '../cities/jiayuguan.ts';
import { parametersOn } from '../cities/parameters.ts';
import { holidayNotices } from '../general/holidays.ts';
import { calendarOf } from './calendar.ts';
import { minutesLate } from './lateness.ts';
import type { Period } from './period.ts';

const { general } = parametersOn(Temporal.PlainDate.from('2026-11-25'), jiayuguan);
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: general.officeHours });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const workingDays: Period = { kind: 'working-days', days: 1 };
const natural: Period = { kind: 'minutes', minutes: 120, clock: 'round-the-clock' };

it.each<[string, Period, string, string, number]>([
  ['done in the due minute', natural, '2026-11-25T10:00', '2026-11-25T10:00:59', 0],
  ['a minute late', natural, '2026-11-25T10:00', '2026-11-25T10:01', 1],
  ['natural time runs through the night', natural, '2026-11-25T17:00', '2026-11-26T08:30', 930],
  ['office hours begin again in the morning', workingDays, '2026-11-25T18:00', '2026-11-26T08:31', 1],
  ['the midday break does not count', workingDays, '2026-11-25T11:30', '2026-11-25T15:00', 60],
  ['a weekend does not count', workingDays, '2026-11-27T18:00', '2026-11-30T09:00', 30],
  ['a whole working day is seven hours', workingDays, '2026-11-25T18:00', '2026-11-26T18:00', 420],
  ['an evening counts nothing', workingDays, '2026-11-25T18:00', '2026-11-25T22:00', 0],
])('lateness: %s', (_, period, due, done, minutes) => {
  expect(minutesLate(period, at(due), at(done), calendar)).toBe(minutes);
});
