import type { DayPeriod } from './hours-table.ts';
import { lastKnownYear, statutoryDays, statutorySource } from './statutory-days.ts';
import { type OfficeMinutes, officeMinutes } from './office-minutes.ts';
import { outside } from './outside.ts';
import { civil, dayNumber, isoOf, numberOfIso, weekdayOf } from './wall-clock.ts';

/** The State Council's yearly notice: days off and make-up working days. A notice may name days of a neighbouring year. */
export interface YearNotice {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
  /** Number of the notice, with its link or the person who entered it. */
  readonly source: string;
}

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'make-up-day' | 'statutory-day';

/** What the calendar knows of a day by its number. */
export interface DayEntry {
  readonly working: boolean;
  readonly why: DayReason;
  readonly source: string | null;
  readonly provisional: boolean;
}

/** Every day of the calendar with running counts, so that adding working days costs the same for one as for a thousand. */
export interface DayTable {
  readonly first: number;
  readonly last: number;
  readonly entryOf: (n: number) => DayEntry;
  readonly periodsOf: (n: number) => readonly DayPeriod[];
  /** Working days from the first day of the calendar up to and including this one. */
  readonly countThrough: (n: number) => number;
  /** The day on which that count reaches `count`. */
  readonly workingDayAt: (count: number) => number;
  readonly minutes: OfficeMinutes;
  /** Whether a day from `from` to `to`, both included, is provisional. */
  readonly touchesProvisional: (from: number, to: number) => boolean;
}

// The next notice has moved days from 29 December on; the last ten-day period of the month is the safe reading (I25).
const lateDecemberFrom = 21;

/** Names of the days in the notices; where two name the same day, the later year's notice holds (I23). */
function namedDays(notices: readonly YearNotice[]): Map<number, { readonly off: boolean; readonly source: string }> {
  const named = new Map<number, { readonly off: boolean; readonly source: string }>();
  for (const { off, work, source } of notices) {
    for (const day of off) named.set(numberOfIso(day), { off: true, source });
    for (const day of work) named.set(numberOfIso(day), { off: false, source });
  }
  return named;
}

/** Builds the table for notices in ascending order of year; the notice decides first, the weekday second. */
export function dayTable(
  notices: readonly YearNotice[],
  hoursOn: (month: number, day: number) => readonly DayPeriod[],
): DayTable {
  const named = namedDays(notices);
  const announced = new Set(notices.map(({ year }) => year));
  const firstYear = Math.min(...announced);
  const first = dayNumber(firstYear, 1, 1);
  const last = dayNumber(lastKnownYear, 12, 31);
  const statutory = new Map<number, string>();
  for (let year = firstYear; year <= lastKnownYear; year += 1)
    if (!announced.has(year)) for (const n of statutoryDays(year)) statutory.set(n, statutorySource(year));

  const judge = (n: number): DayEntry => {
    const { year, month, day } = civil(n);
    const notice = named.get(n);
    const awaitsNext = month === 12 && day >= lateDecemberFrom && !announced.has(year + 1);
    const provisional = awaitsNext || (!announced.has(year) && notice === undefined);
    if (notice)
      return { working: !notice.off, why: notice.off ? 'holiday' : 'make-up-day', source: notice.source, provisional };
    const decree = statutory.get(n);
    if (decree !== undefined) return { working: false, why: 'statutory-day', source: decree, provisional };
    const working = weekdayOf(n) <= 5;
    return { working, why: working ? 'weekday' : 'weekend', source: null, provisional };
  };
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const entries = numbers.map(judge);
  const periods = numbers.map((n, i) => {
    const { month, day } = civil(n);
    return entries[i]?.working ? hoursOn(month, day) : [];
  });
  const read = <T>(list: readonly T[], n: number): T => {
    const value = list[n - first];
    if (value === undefined) throw outside(isoOf(n), first, last);
    return value;
  };
  return {
    first,
    last,
    entryOf: (n) => read(entries, n),
    periodsOf: (n) => read(periods, n),
    minutes: officeMinutes(first, periods),
    ...runningCounts(first, entries),
  };
}

type Counts = Pick<DayTable, 'countThrough' | 'workingDayAt' | 'touchesProvisional'>;

function runningCounts(first: number, entries: readonly DayEntry[]): Counts {
  const last = first + entries.length - 1;
  // Index i stands for the day before first + i, so that index 0 is "nothing counted yet".
  const counts = new Int32Array(entries.length + 1);
  const provisional = new Int32Array(entries.length + 1);
  const workingDays: number[] = [];
  entries.forEach((entry, i) => {
    if (entry.working) workingDays.push(first + i);
    counts[i + 1] = workingDays.length;
    provisional[i + 1] = (provisional[i] ?? 0) + Number(entry.provisional);
  });
  const read = (table: Int32Array, n: number): number => {
    const value = table[n - first + 1];
    if (value === undefined) throw outside(isoOf(n), first, last);
    return value;
  };
  return {
    countThrough: (n) => read(counts, n),
    workingDayAt: (count) => {
      const found = workingDays[count - 1];
      if (found === undefined) throw outside(`working day ${count} of it`, first, last);
      return found;
    },
    touchesProvisional: (from, to) => to >= from && read(provisional, to) > read(provisional, from - 1),
  };
}
