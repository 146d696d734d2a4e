import { createRequire } from 'node:module';
import type * as ChineseDays from 'chinese-days';
import { Temporal } from 'temporal-polyfill';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { holidayNotices } from '../../regulation/general/holidays.ts';
import { calendarOf } from '../../regulation/kernel/calendar.ts';
import { reckon } from '../../regulation/kernel/reckon.ts';
import { dateOfNumber, minutesPerDay, numberOf } from '../../regulation/kernel/wall-clock.ts';
import { type Goal, judged, type Round } from '../report.ts';

// A program for require; its exports cannot be imported by name.
const { findWorkday } = createRequire(import.meta.url)('chinese-days') as typeof ChineseDays;

const days = 10;
const first = Temporal.PlainDate.from('2024-01-02');
/** Days that both calendars know: the notices of 2024 and 2025. */
const span = 700;

function calendar() {
  const { general } = parametersOn(Temporal.PlainDate.from('2026-01-01'), jiayuguan);
  return calendarOf({ version: 1, notices: holidayNotices, seasons: general.officeHours });
}

function timed(times: number, work: (i: number) => void): Round {
  const begin = performance.now();
  for (let i = 0; i < times; i += 1) work(i);
  return { value: times / ((performance.now() - begin) / 1000), cpu: null };
}

/** G10: limits of ten working days in minutes, against the day loop of a common library; both must name the same days. */
export function deadlineGoals(rounds: number): Goal[] {
  const known = calendar();
  const start = numberOf(first);
  const isoDays = Array.from({ length: span }, (_, i) => first.add({ days: i }).toString());
  const minutes = isoDays.map((_, i) => (start + i) * minutesPerDay + 9 * 60 + (i % 60));
  const minuteOf = (i: number): number => minutes[i % span] ?? 0;
  const differ = isoDays.filter((iso, i) => {
    const { at } = reckon(minuteOf(i), { kind: 'working-days', days }, known);
    return dateOfNumber(Math.floor(at / minutesPerDay)).toString() !== findWorkday(days, iso);
  });
  const period = { kind: 'working-minutes' as const, minutes: days * 8 * 60 };
  let sum = 0;
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timed(1_000_000, (i) => (sum += reckon(minuteOf(i), period, known).at)));
    theirs.push(timed(10_000, (i) => (sum += findWorkday(days, isoDays[i % span]).length)));
  }
  const goal = judged({
    ...{
      id: 'G10',
      what: 'limits of 10 working days in minutes, against the day loop of chinese-days',
      unit: 'limits/s',
    },
    ...{ ours, theirs, limit: { is: 'at-least', value: 300 } },
  });
  const same = differ.length === 0 && sum > 0;
  return [
    { ...goal, ours: `${goal.ours}${same ? '' : `; ${String(differ.length)} days differ`}`, pass: goal.pass && same },
  ];
}
