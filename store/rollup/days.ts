import { Temporal } from 'temporal-polyfill';
import { zone } from '../../office/people/book.ts';
import type { Query } from '../handling.ts';

/** Days of a limit that has passed although the clock has not said so yet, and days that an act has changed since they were counted. */
const unsettled = `
  select to_char(day, 'YYYY-MM-DD') as day from (
    select day from rollup_marks
    union select (greatest(due_at + interval '1 minute', started_at) at time zone '${zone}')::date from clocks
      where state = 'running' and fired_at is null and due_at < $3 and on_due = 'escalate') days
  where day between $1 and $2 group by day order by day`;

/** Of these days, both included, those whose rolled-up rows say nothing: they are counted when they are asked for. */
export const unsettledDays = async (
  query: Query,
  { from, to }: { readonly from: string; readonly to: string },
  now: Temporal.Instant,
): Promise<string[]> =>
  ((await query(unsettled, [from, to, now.toString()])) as { day: string }[]).map(({ day }) => day);

/** Days in their order, in runs of such as follow one another; none longer than a month. */
export function runsOf(days: readonly string[], most = 31): string[][] {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const next = run ? Temporal.PlainDate.from(run.at(-1) ?? day).add({ days: 1 }) : null;
    if (run && run.length < most && next?.toString() === day) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
