import type { Temporal } from 'temporal-polyfill';
import type { Query } from '../handling.ts';
import { countDays } from './count.ts';
import { runsOf, unsettledDays } from './days.ts';
import { noClasses, type RolledRow } from './row.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

const columns = `to_char(day, 'YYYY-MM-DD') as day, desk, step, urgency, entered, ended, done, kept, late, returned, minutes, classes`;

/** The rolled-up rows of these days as they lie in the table. */
export const rolledRows = async (query: Query, days: readonly string[]): Promise<RolledRow[]> =>
  (await query(`select ${columns} from rollup where day = any ($1)`, [days])) as RolledRow[];

/** What the desks did from one day to another, both included: rolled-up rows, and days that are not settled as they are counted now. */
export async function figuresIn(query: Query, period: Days, now: Temporal.Instant): Promise<RolledRow[]> {
  const open = await unsettledDays(query, period, now);
  const settled = await query(`select ${columns} from rollup where day between $1 and $2 and day <> all ($3)`, [
    ...[period.from, period.to, open],
  ]);
  return [...(settled as RolledRow[]), ...(await countedNow(query, open, now))];
}

// The database adds up: a great office has thousands of rows in twelve weeks.
const byWeek = `
  select to_char(date_trunc('week', day), 'YYYY-MM-DD') as day, case when desk = '' and step = '' then '' else 'all' end as desk, step, '' as urgency,
    ${['entered', 'ended', 'done', 'kept', 'late', 'returned', 'minutes'].map((what) => `sum(${what})::bigint as ${what}`).join(', ')},
    array[${noClasses.map((_, place) => `sum(classes[${String(place + 1)}])`).join(', ')}]::integer[] as classes
  from rollup where day between $1 and $2 and day <> all ($3) and ($4::text[] is null or desk = any ($4)) group by 1, 2, 3`;

/** The same, added up for whole weeks and by step, of these desks; null: of all. Days are then Mondays, or days that are not settled. */
export async function weeksIn(
  query: Query,
  period: Days,
  desks: readonly string[] | null,
  now: Temporal.Instant,
): Promise<RolledRow[]> {
  const open = await unsettledDays(query, period, now);
  const settled = await query(byWeek, [period.from, period.to, open, desks]);
  const counted = await countedNow(query, open, now);
  return [...(settled as RolledRow[]), ...counted.filter(({ desk }) => desks === null || desks.includes(desk))];
}

async function countedNow(query: Query, days: readonly string[], now: Temporal.Instant): Promise<RolledRow[]> {
  const counted = [];
  for (const run of runsOf(days)) counted.push(await countDays(query, run, now));
  return counted.flat();
}
