import type { Database } from './database.ts';
import { type Connection, inTransaction } from './database.ts';
import { sqlTable, toSql } from './naming.ts';
import { markEveryDay } from './rollup/roll.ts';
import { type Chain, chains } from './verify/chains.ts';
import { folded, recordedTables } from './verify/folded.ts';

/**
 * Fills an empty, migrated schema from the trails of another one: the trails themselves, every case table, the counters.
 * Throws where the target holds anything. Gives the number of cases.
 */
export async function rebuild(source: Database, target: Database): Promise<number> {
  const from = await source.connect();
  try {
    await from.query('begin isolation level repeatable read read only');
    return await inTransaction(target, async (to) => {
      const { rowCount } = await to.query('select 1 from trail limit 1');
      if (rowCount) throw new Error('The schema to rebuild into is not empty. Make a new one.');
      let cases = 0;
      for await (const batch of chains(from)) {
        await copyTrail(from, to, batch);
        await fillTables(to, batch);
        cases += batch.length;
      }
      await to.query(
        'insert into counters (register, year, last) select register, year, max(number) from register_entries group by 1, 2',
      );
      await markEveryDay(to);
      return cases;
    });
  } finally {
    await from.query('rollback').catch(() => undefined);
    from.release();
  }
}

async function copyTrail(from: Connection, to: Connection, batch: readonly Chain[]): Promise<void> {
  const ids = batch.map(({ caseId }) => caseId);
  for (const table of ['trail', 'chain_heads']) {
    const { rows } = await from.query<{ rows: object[] }>(
      `select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from ${table} t where case_id = any ($1)`,
      [ids],
    );
    await insert(to, table, rows[0]?.rows ?? []);
  }
}

async function fillTables(to: Connection, batch: readonly Chain[]): Promise<void> {
  const tables = folded(batch);
  for (const table of recordedTables)
    await insert(to, sqlTable(table), [...(tables.get(table)?.values() ?? [])].map(toSql));
}

async function insert(to: Connection, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await to.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
