import type { SeasonHours } from './office-hours.ts';

/** A working period of a day, in minutes from midnight. */
export interface DayPeriod {
  readonly opens: number;
  readonly closes: number;
}

const minutesOf = (time: string): number => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!found) throw new Error(`Office hours hold "${time}"; write HH:MM.`);
  return Number(found[1]) * 60 + Number(found[2]);
};

function periodsOf(season: SeasonHours): readonly DayPeriod[] {
  const periods = season.periods.map(({ opens, closes }) => ({ opens: minutesOf(opens), closes: minutesOf(closes) }));
  const inOrder = periods.every(({ opens, closes }, i) => opens < closes && opens > (periods[i - 1]?.closes ?? -1));
  if (periods.length === 0 || !inOrder)
    throw new Error(`Working periods from ${season.from} to ${season.to} are empty or overlap.`);
  return periods;
}

const holds = ({ from, to }: SeasonHours, day: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The periods of each day of a year by month and day; throws when a day of the year has no season. */
export function hoursTable(seasons: readonly SeasonHours[]): (month: number, day: number) => readonly DayPeriod[] {
  const read = seasons.map((season) => ({ season, periods: periodsOf(season) }));
  const table: (readonly DayPeriod[])[] = [];
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= (longestMonths[month - 1] ?? 0); day += 1) {
      const key = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const found = read.find(({ season }) => holds(season, key));
      if (!found) throw new Error(`Office hours have no season for ${key}; the seasons must cover the year.`);
      table[month * 32 + day] = found.periods;
    }
  return (month, day) => table[month * 32 + day] ?? [];
}
