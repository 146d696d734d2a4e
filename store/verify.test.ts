import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { openDemo } from '../demo/open.ts';
import { bookTables, caseTables } from '../office/rows.ts';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { newIds } from '../server/system.ts';
import { type Database, openDatabase } from './database.ts';
import { sqlTable } from './naming.ts';
import { freshDatabase } from './testing/cluster.test-helper.ts';
import { verify } from './verify.ts';

let database: Database;

beforeAll(async () => {
  const fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, schema: 'public', max: 1 });
  await openDemo(
    { database, ids: newIds(), city: jiayuguan },
    { asOf: Temporal.Instant.from('2026-11-25T10:00:00+08:00'), papers: 30 },
  );
}, 120_000);
afterAll(() => database.end());

/** Does something to the tables that only their owner can, verifies, and takes it back. */
async function tampered(sql: string, values: unknown[] = []) {
  const connection = await database.connect();
  try {
    await connection.query('begin');
    await connection.query(`set local session_replication_role = 'replica'`);
    const { rows, rowCount } = await connection.query<{ id: string }>(sql, values);
    expect(rowCount).toBeGreaterThan(0);
    const inside = { connect: () => Promise.resolve({ query: within(connection), release: () => undefined }) };
    return { id: rows[0]?.id, report: await verify(inside as unknown as Database) };
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

/** The verifier opens its own transaction; here it runs inside the one that will be rolled back. */
const within =
  (connection: { query: (sql: string, values?: unknown[]) => Promise<unknown> }) =>
  (sql: string, values?: unknown[]) =>
    /^(begin|commit|rollback|set transaction)/.test(sql)
      ? Promise.resolve({ rows: [] })
      : connection.query(sql, values);

const filled = async () => {
  const names: string[] = [];
  for (const table of [...caseTables, ...bookTables].map(sqlTable)) {
    const { rowCount } = await database.query(`select 1 from ${table} limit 1`);
    if (rowCount) names.push(table);
  }
  return names;
};

describe('verify', () => {
  it('finds nothing where nothing was touched', async () => {
    const report = await verify(database);
    expect(report.faults).toEqual([]);
    expect(report.acts).toBeGreaterThan(300);
    expect(report.rows).toBeGreaterThan(300);
  });

  it('[2.2-c] names the row that was altered or removed, in every table that has rows', async () => {
    const tables = await filled();
    expect(tables.length).toBeGreaterThan(12);
    for (const table of tables) {
      const one = `(select id from ${table} order by id desc limit 1)`;
      const removed = await tampered(`delete from ${table} where id = ${one} returning id`);
      expect(removed.report.faults, table).toContainEqual(
        expect.objectContaining({ kind: 'removed', table, id: removed.id }),
      );
      const column = await textColumn(table);
      const altered = await tampered(`update ${table} set ${column} = ${column} || 'x' where id = ${one} returning id`);
      expect(altered.report.faults, table).toContainEqual(
        expect.objectContaining({ kind: 'altered', table, id: altered.id, detail: `differs in ${column}` }),
      );
    }
  }, 60_000);

  it('names a row that no act wrote', async () => {
    const { id, report } = await tampered(
      `insert into tasks select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from tasks t limit 1 returning id`,
    );
    expect(report.faults).toEqual([expect.objectContaining({ kind: 'inserted', table: 'tasks', id })]);
  });

  it('names a trail row that was altered, removed, inserted or cut off', async () => {
    const middle = `(select id from trail where seq = 2 order by id limit 1)`;
    const altered = await tampered(
      `update trail set body = replace(body, '"act"', '"Act"') where id = ${middle} returning id`,
    );
    expect(altered.report.faults).toContainEqual(
      expect.objectContaining({ kind: 'altered', table: 'trail', id: altered.id }),
    );
    const column = await tampered(`update trail set act = 'x' where id = ${middle} returning id`);
    expect(column.report.faults).toEqual([expect.objectContaining({ kind: 'altered', table: 'trail', id: column.id })]);
    const removed = await tampered(`delete from trail where id = ${middle} returning id`);
    expect(removed.report.faults).toContainEqual(expect.objectContaining({ kind: 'removed', table: 'trail' }));
    const cut = await tampered(
      `delete from trail t using chain_heads h where h.case_id = t.case_id and h.seq = t.seq and t.seq > 2 and t.case_id = (select case_id from trail where seq = 3 order by id desc limit 1) returning t.case_id as id`,
    );
    expect(cut.report.faults).toContainEqual(
      expect.objectContaining({ kind: 'cut-off', table: 'trail', caseId: cut.id }),
    );
    const inserted = await tampered(
      `insert into trail select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'seq', t.seq + 1))).* from trail t
       join chain_heads h on h.case_id = t.case_id and h.seq = t.seq limit 1 returning id`,
    );
    expect(inserted.report.faults).toContainEqual(expect.objectContaining({ table: 'trail', id: inserted.id }));
  });

  it('[2.2.2.2-a] names a number that nobody was given', async () => {
    const { report } = await tampered(`update counters set last = last + 1 returning register as id`);
    expect(report.faults).toEqual([expect.objectContaining({ kind: 'number' })]);
  });

  it('nobody changes a trail by an ordinary statement', async () => {
    await expect(database.query(`update trail set act = 'x'`)).rejects.toThrow('the trail only grows');
    await expect(database.query('delete from trail')).rejects.toThrow('the trail only grows');
    await expect(database.query('truncate trail')).rejects.toThrow('the trail only grows');
  });
});

async function textColumn(table: string): Promise<string> {
  const { rows } = await database.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = $1 and data_type = 'text' and is_nullable = 'NO' order by ordinal_position limit 1`,
    [table],
  );
  return rows[0]?.column_name ?? '';
}
