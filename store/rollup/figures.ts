import type { Temporal } from 'temporal-polyfill';
import type { Query } from '../handling.ts';
import { countDays } from './count.ts';
import { runsOf, unsettledDays } from './days.ts';
import type { RolledRow } from './row.ts';

const columns = `to_char(day, 'YYYY-MM-DD') as day, desk, step, urgency, entered, ended, done, kept, late, returned, minutes, classes`;

/** The rolled-up rows of these days as they lie in the table. */
export const rolledRows = async (query: Query, days: readonly string[]): Promise<RolledRow[]> =>
  (await query(`select ${columns} from rollup where day = any ($1)`, [days])) as RolledRow[];

/** What the desks did from one day to another, both included: rolled-up rows, and days that are not settled as they are counted now. */
export async function figuresIn(
  query: Query,
  period: { readonly from: string; readonly to: string },
  now: Temporal.Instant,
): Promise<RolledRow[]> {
  const open = await unsettledDays(query, period, now);
  const settled = (await query(`select ${columns} from rollup where day between $1 and $2 and day <> all ($3)`, [
    period.from,
    period.to,
    open,
  ])) as RolledRow[];
  const counted = [];
  for (const run of runsOf(open)) counted.push(...(await countDays(query, run, now)));
  return [...settled, ...counted];
}
