import { sql } from 'kysely';
import type { SystemFigures } from '../../contract/views/dashboard.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { daysOfWeek, weeksOf } from './dashboard-scope.ts';
import type { Reading, Viewer } from './reading.ts';

/** How much is done and what fails: counts of rows, of no case in particular. */
export async function systemFigures(reading: Reading, { now }: Viewer): Promise<SystemFigures> {
  const mondays = weeksOf(now);
  const begins = mondays.map((monday) => spanOfDays(daysOfWeek(monday)).from);
  const [counts, weeks] = await Promise.all([
    sql<Omit<SystemFigures, 'weeks'>>`select
      (select count(*) from cases where closed_at is null and kind <> 'book') as "openCases",
      (select count(*) from clocks where state = 'running') as "runningClocks",
      (select count(*) from clock_failures) as failures`.execute(reading),
    sql<{
      week: number;
      acts: number;
    }>`select width_bucket(recorded_at, ${begins}::timestamptz[]) as week, count(*) as acts
      from trail where recorded_at >= ${begins[0]} group by 1`.execute(reading),
  ]);
  const acts = new Map(weeks.rows.map(({ week, acts: count }) => [week, count]));
  const [row = { openCases: 0, runningClocks: 0, failures: 0 }] = counts.rows;
  return { ...row, weeks: mondays.map((from, place) => ({ ...daysOfWeek(from), acts: acts.get(place + 1) ?? 0 })) };
}
