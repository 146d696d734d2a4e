import { Temporal } from 'temporal-polyfill';
import { zone } from '../../office/people/book.ts';
import type { Connection } from '../database.ts';
import type { Query } from '../handling.ts';
import { countDays, keyOf } from '../rollup/count.ts';
import { runsOf, unsettledDays } from '../rollup/days.ts';
import { queryOf } from '../rollup/roll.ts';
import type { RolledRow } from '../rollup/row.ts';
import { rolledRows } from '../rollup/figures.ts';
import type { Fault } from './fault.ts';

/** Limits that still run are not looked at, whatever the time: their days are not settled. */
const whenever = Temporal.Instant.from('2200-01-01T00:00:00Z');
const ever = { from: '1970-01-01', to: '2199-12-31' };

/** Rolled-up rows that are not what the case tables say, of every day that is settled. */
export async function rollupFaults(connection: Connection): Promise<{ rows: number; faults: Fault[] }> {
  const query = queryOf(connection);
  const open = new Set(await unsettledDays(query, ever, whenever));
  const faults: Fault[] = [];
  let compared = 0;
  for (const run of runsOf((await daysWithAnything(query)).filter((day) => !open.has(day)))) {
    const said = byKey(await countDays(query, run, whenever));
    const found = byKey(await rolledRows(query, run));
    compared += found.size;
    for (const key of new Set([...said.keys(), ...found.keys()]))
      faults.push(...faultOf(key, said.get(key), found.get(key)));
  }
  return { rows: compared, faults };
}

const byKey = (rows: readonly RolledRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [keyOf(row), JSON.stringify(Object.entries(row).toSorted())]));

function faultOf(id: string, said: string | undefined, found: string | undefined): Fault[] {
  if (said === found) return [];
  const at = { table: 'rollup', id, caseId: null };
  if (found === undefined) return [{ ...at, kind: 'removed', detail: 'the trails have this row, the table does not' }];
  if (said === undefined) return [{ ...at, kind: 'inserted', detail: 'nothing was done that this row counts' }];
  return [{ ...at, kind: 'altered', detail: 'does not count what the trails say' }];
}

async function daysWithAnything(query: Query): Promise<string[]> {
  const rows = await query(
    `select to_char(day, 'YYYY-MM-DD') as day from (
       select (happened_at at time zone '${zone}')::date as day from trail union select day from rollup) days
     where day between $1 and $2 group by day order by day`,
    [ever.from, ever.to],
  );
  return (rows as { day: string }[]).map(({ day }) => day);
}
