import type { Temporal } from 'temporal-polyfill';
import { zone } from '../../office/people/book.ts';
import { type Connection, type Database, inTransaction } from '../database.ts';
import { toSql } from '../naming.ts';
import { countDays } from './count.ts';
import { runsOf } from './days.ts';
import type { RolledRow } from './row.ts';

const daysAtOnce = 31;

/**
 * Counts marked days anew, the newest first and a month of them at a time; gives how many. Marks go before the counting begins: what is
 * done meanwhile leaves another. One process at a time.
 */
export const rollUp = (database: Database, now: Temporal.Instant): Promise<number> =>
  inTransaction(database, async (connection) => {
    const { rows } = await connection.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended('zhengban rollup ' || current_schema, 0)) as mine",
    );
    if (rows[0]?.mine !== true) return 0;
    const days = await takeMarks(connection);
    for (const run of runsOf(days)) await rollRun(connection, run, now);
    return days.length;
  });

async function takeMarks(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query<{ day: string }>(
    `with taken as (delete from rollup_marks where day in (select day from rollup_marks group by day order by day desc limit $1) returning day)
     select to_char(day, 'YYYY-MM-DD') as day from taken group by day order by day`,
    [daysAtOnce],
  );
  return rows.map(({ day }) => day);
}

async function rollRun(connection: Connection, days: readonly string[], now: Temporal.Instant): Promise<void> {
  const counted = await countDays(queryOf(connection), days, now);
  await connection.query('delete from rollup where day = any ($1)', [days]);
  await connection.query('insert into rollup select * from jsonb_populate_recordset(null::rollup, $1)', [
    JSON.stringify(counted.map((row: RolledRow) => toSql(row))),
  ]);
}

export const queryOf = (connection: Connection) => async (sql: string, values: unknown[]) =>
  (await connection.query<object>(sql, values)).rows;

/** Marks every day on which anything was done: the rows are made anew, by and by. */
export async function markEveryDay(connection: Connection): Promise<void> {
  await connection.query(`
    insert into rollup_marks
    select distinct (moment at time zone '${zone}')::date from (
      select happened_at as moment from trail
      union all select opened_at from tasks
      union all select closed_at from tasks where closed_at is not null
      union all select arrived_at from documents
      union all select closed_at from cases where closed_at is not null
      union all select case when state = 'met' then ended_at else greatest(due_at + interval '1 minute', started_at) end
        from clocks where on_due = 'escalate' and (fired_at is not null or ended_at is not null)) moments`);
}
