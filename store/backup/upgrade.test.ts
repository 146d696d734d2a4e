import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perform } from '../../office/perform.ts';
import { canonical, chainStart, sm3 } from '../canonical.ts';
import { type Connection, type Database, inTransaction, openDatabase } from '../database.ts';
import { digestKey, writeDigest } from '../digest.ts';
import { migrate } from '../migrate.ts';
import { snake, sqlTable, toSql } from '../naming.ts';
import { applicationRole, grantApplication } from '../roles.ts';
import { openStore } from '../store.ts';
import { back, folders, restoreInto } from '../testing/backed-office.test-helper.ts';
import { freshDatabase } from '../testing/cluster.test-helper.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { actNamed, openScene, type Scene } from '../testing/scene.test-helper.ts';
import { chains } from '../verify/chains.ts';
import { folded } from '../verify/folded.ts';
import { verify } from '../verify.ts';

/** The schema as it was when receipts ended with their distribution. */
const oldest = '0002-house.sql';

const place = folders();
let scene: Scene;
let url: string;
let old: Database;
let registered: string;
let columnsThen: Readonly<Record<string, readonly string[]>>;

interface Put {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const asWrittenThen = ({ table, row }: Put): Put => {
  const there = columnsThen[snake(table)] ?? [];
  const kept = Object.entries(row).filter(([name]) => there.includes(snake(name)));
  return { table, row: { ...Object.fromEntries(kept), ...(table === 'cases' ? { version: 1 } : {}) } };
};

/** The same acts, as trail and tables held them then: rows without the later columns, cases of the first version, chains of their own. */
async function tellAsThen(from: Scene, to: Database): Promise<void> {
  const rows = await from.rows<Record<string, unknown> & { case_id: string; body: string }>(
    'select id, case_id, seq, act, by_person, happened_at, recorded_at, body from trail order by case_id, seq',
  );
  const heads = new Map<string, { seq: unknown; hash: string }>();
  await inTransaction(to, async (connection) => {
    for (const row of rows) {
      const body = JSON.parse(row.body) as { puts: readonly Put[] };
      const prev = heads.get(row.case_id)?.hash ?? chainStart;
      const text = canonical({ ...body, prev, puts: body.puts.map(asWrittenThen) });
      heads.set(row.case_id, { seq: row.seq, hash: sm3(text) });
      await insert(connection, 'trail', [{ ...row, body: text, prev_hash: prev, hash: sm3(text) }]);
    }
    const list = [...heads].map(([caseId, head]) => ({ case_id: caseId, ...head }));
    await insert(connection, 'chain_heads', list);
    for await (const batch of chains(connection))
      for (const [table, found] of folded(batch))
        if (found.size > 0) await insert(connection, sqlTable(table), [...found.values()].map(toSql));
    await connection.query(
      'insert into counters select register, year, max(number) from register_entries group by register, year',
    );
  });
}

const insert = (connection: Connection, table: string, rows: readonly object[]) =>
  connection.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);

beforeAll(async () => {
  scene = await openScene();
  const { registered: register } = waysIn(scene);
  registered = await register();
  await register({ urgency: 'extra-urgent' });
  ({ url } = await freshDatabase());
  await migrate(url, { schema: 'office', upTo: oldest });
  old = openDatabase({ url, schema: 'office', max: 4 });
  await grantApplication(old, 'office');
  columnsThen = await columnsOf(old);
  await tellAsThen(scene, old);
  const over = Temporal.Instant.from('2026-03-02T16:05:00Z');
  await writeDigest(old, '2026-03-02', digestKey(place.at('office')), over);
}, 120_000);
afterAll(async () => {
  await old.end();
  await scene.close();
  place.clear();
});

/** The office of this program on that database: the plain paper goes on where it stood. */
async function goesOn(address: string): Promise<string[]> {
  const database = openDatabase({ url: address, schema: 'office', role: applicationRole, max: 4 });
  const { clock, ids, city } = scene.office;
  const office = { store: openStore({ database, clock, ids, city }), clock, ids, city };
  const done = async (act: string, by: string | null, input: object) => {
    const envelope = { caseId: registered, input };
    const outcome = await perform(office, { act: actNamed(`documents/${act}`), envelope, by, key: null });
    expect(outcome).toMatchObject({ kind: 'done' });
  };
  const { division, proposalOf } = waysIn(scene);
  await done('distribute-for-division', await scene.holder(clerk), { opinion: '请提出分办意见', matter: {} });
  await done('divide', scene.id('documents-deputy'), division({}));
  await done('sign-proposal', scene.id('deputy-two'), proposalOf('vice'));
  const { rows } = await database.query<{ step: string }>(
    'select step from tasks where case_id = $1 and closed_at is null',
    [registered],
  );
  expect(await verify(database)).toMatchObject({ ok: true, faults: [] });
  await database.end();
  return rows.map(({ step }) => step);
}

async function columnsOf(database: Database): Promise<Record<string, string[]>> {
  const { rows } = await database.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'office' group by 1`,
  );
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

it('the office that is backed up is of the old schema, with cases of the first version', async () => {
  expect(columnsThen.opinions).toBeUndefined();
  expect(columnsThen.clocks).not.toContain('warn_at');
  const { rows: clocks } = await old.query('select 1 from clocks where case_id = $1', [registered]);
  expect(clocks.length).toBeGreaterThan(0);
  const { rows } = await old.query('select version, step from cases where id = $1', [registered]);
  expect(rows).toEqual([{ version: 1, step: 'distribution' }]);
});

it('a backup of an older office is restored, migrated and clean against its own digest; a case begun before goes on', async () => {
  const { manifest } = await back(old, place.at('office'), place.at('kept'));
  expect(manifest.migrations.map(({ name }) => name)).toEqual(['0001-office.sql', oldest]);
  const restored = await restoreInto(place.at('kept'), place.at('restored'));
  expect(restored.migrated[0]).toBe('0003-instruction.sql');
  const report = await verify(restored.database, restored.digests ? { against: restored.digests } : {});
  expect([report.faults, restored.digests?.digests.length, report.acts > 20]).toEqual([[], 1, true]);
  await restored.database.end();
  expect(await goesOn(restored.url)).toEqual(['submission']);
}, 60_000);

it('an office that is migrated where it stands, while it is being asked, is clean and goes on', async () => {
  const asking = { isOver: false, answers: 0 };
  const reader = (async () => {
    while (!asking.isOver) {
      await old.query('select * from cases');
      asking.answers += 1;
    }
  })();
  const applied = await migrate(url, { schema: 'office' });
  await grantApplication(old, 'office');
  asking.isOver = true;
  await reader;
  expect(asking.answers).toBeGreaterThan(0);
  expect(applied[0]).toBe('0003-instruction.sql');
  expect(await verify(old)).toMatchObject({ ok: true, faults: [] });
  expect(await goesOn(url)).toEqual(['submission']);
}, 60_000);
