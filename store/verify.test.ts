import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeSet } from '../office/act.ts';
import { canonical, sm3 } from './canonical.ts';
import { digestFile, digestKey, writeDigest } from './digest.ts';
import type { Connection, Database } from './database.ts';
import { recordSecurity } from './house/security-log.ts';
import { sqlTable } from './naming.ts';
import { openScene, type Scene } from './testing/scene.test-helper.ts';
import { tellAll } from './testing/story.test-helper.ts';
import { freshDatabase } from './testing/cluster.test-helper.ts';
import { rebuild } from './rebuild.ts';
import { openDatabase } from './database.ts';
import { recordedTables } from './verify/folded.ts';
import { verify } from './verify.ts';

let scene: Scene;
const key = digestKey(mkdtempSync(join(tmpdir(), 'zhengban-key-')));
const sql = (text: string, values: unknown[] = []) => scene.rows(text, values);

beforeAll(async () => {
  scene = await openScene();
  const told = await tellAll(scene);
  expect(told.length).toBeGreaterThan(35);
  await withFile();
  await withException();
  for (const kind of ['signed-in', 'signed-out', 'download'])
    await recordSecurity(scene.database, scene.now(), { kind, personId: scene.id('clerk'), facts: { case: kind } });
  await writeDigest(scene.database, '2026-03-02', key, Temporal.Instant.from('2026-03-02T16:05:00Z'));
}, 120_000);

afterAll(() => scene.close());

async function withFile(): Promise<void> {
  const upload = '00000000-0000-7000-8000-0000000000f1';
  await sql("insert into uploads values ($1, $2, 'ab', '请示.docx', 12, 'docx', null, $3)", [
    upload,
    scene.id('clerk'),
    scene.now().toString(),
  ]);
  await scene.done('documents/record-arrival', 'clerk', {
    paperKind: 'formal-document',
    sender: '市水务局',
    senderClass: 'department',
    title: '带附件的请示',
    files: [{ upload, role: 'main' }],
  });
}

/** No rule in force can be excepted yet; the table is checked all the same. */
async function withException(): Promise<void> {
  const [found] = await sql('select case_id as id from cases where step = $1 limit 1', ['review']);
  const caseId = String(found?.id);
  const row = {
    id: '00000000-0000-7000-8000-0000000000f2',
    caseId,
    rule: 'a-rule',
    factsKey: '[]',
    grantableBy: 'post:secretary-general',
    askedBy: scene.id('clerk'),
    askedAt: scene.now().toString(),
    reason: '确需',
    decidedBy: null,
    decidedAt: null,
    granted: null,
  };
  const changes: ChangeSet = { caseId, puts: [{ table: 'exceptions', row }], numbers: [], findings: [], takes: [] };
  await scene.office.store.transaction(
    async (tx) => {
      await tx.lock(caseId);
      const entry = {
        act: 'general/ask-exception',
        version: 1,
        input: {},
        by: scene.id('clerk'),
        as: null,
        onPaper: null,
      };
      const moments = { happenedAt: scene.now(), recordedAt: scene.now(), lateReason: null };
      return tx.commit({ ...entry, ...moments, reasons: {}, findings: [], files: [] }, changes, null);
    },
    () => true,
  );
}

type Look<T> = (database: Database) => Promise<T>;
const named = async (database: Database) =>
  (await verify(database)).faults.map(({ kind, table, id }) => ({ kind, table, id }));
const faultsIn = async (database: Database) => (await verify(database)).faults;

/** Does the harm as an owner past every trigger, looks, and takes it back. */
async function harmed<T>(harm: string, look: Look<T>): Promise<T> {
  const connection = await scene.database.connect();
  try {
    await connection.query('begin');
    await connection.query(`set local session_replication_role = replica; ${harm}`);
    return await look(within(connection));
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

/** The verifier opens a transaction of its own; here it stays in the one that will be rolled back. */
function within(connection: Connection): Database {
  const query = (text: string, values?: unknown[]) =>
    /^(begin|commit|rollback)/.test(text) ? Promise.resolve({ rows: [] }) : connection.query(text, values);
  return { query, connect: () => Promise.resolve({ query, release: () => undefined }) } as unknown as Database;
}

describe('verify', () => {
  it('finds nothing in an office where everything went by acts, and looks at all of it', async () => {
    const { ok, cases, acts, faults } = await verify(scene.database);
    expect(faults).toEqual([]);
    expect(ok).toBe(true);
    expect(acts).toBe((await sql('select count(*) as n from trail'))[0]?.n);
    expect(cases).toBeGreaterThan(30);
    for (const table of recordedTables) {
      const [found] = await sql(`select count(*) as n from ${sqlTable(table)}`);
      expect({ table, empty: found?.n === 0 }).toEqual({ table, empty: false });
    }
  });

  const changed: Readonly<Record<string, (column: string) => string>> = {
    text: (column) => `coalesce(${column}, '') || 'x'`,
    integer: (column) => `coalesce(${column}, 0) + 1`,
    bigint: (column) => `coalesce(${column}, 0) + 1`,
    boolean: (column) => `not coalesce(${column}, false)`,
    'timestamp with time zone': (column) => `coalesce(${column}, '2020-01-01') + interval '1 microsecond'`,
    date: (column) => `coalesce(${column}, '2020-01-01') + 1`,
    jsonb: () => `'{"x": 1}'`,
    uuid: () => `'00000000-0000-7000-8000-00000000dead'`,
  };

  it.each(recordedTables.map(sqlTable))('names one altered row of %s, whichever column was touched', async (table) => {
    const columns = await sql(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = $1 and column_name <> 'id'`,
      [table],
    );
    const rows = await sql(`select id from ${table} order by id desc limit $1`, [columns.length]);
    // As many columns at one look as there are rows: each is touched in a row of its own.
    for (let begin = 0; begin < columns.length; begin += rows.length) {
      const touched = columns.slice(begin, begin + rows.length).map(({ name, type }, i) => ({
        name: String(name),
        value: changed[String(type)]?.(String(name)) ?? 'null',
        id: String(rows[i]?.id),
      }));
      const harm = touched.map(({ name, value, id }) => `update ${table} set ${name} = ${value} where id = '${id}'`);
      const faults = (await harmed(harm.join('; '), named)).filter(({ kind }) => kind !== 'number');
      const found = touched.filter(({ id }) =>
        faults.some((fault) => fault.kind === 'altered' && fault.table === table && fault.id === id),
      );
      expect(found).toEqual(touched);
      expect(faults).toHaveLength(touched.length);
    }
  });

  it.each(recordedTables.map(sqlTable))(
    'names a row that was taken out of %s, and one that was put in',
    async (table) => {
      const [row] = await sql(`select id, case_id from ${table} order by id desc limit 1`);
      const removed = await harmed(`delete from ${table} where id = '${String(row?.id)}'`, named);
      expect(removed).toContainEqual({ kind: 'removed', table, id: row?.id });
      const put = '00000000-0000-7000-8000-00000000beef';
      const kept: Readonly<Record<string, string>> = {
        register_entries: ', "number": 99',
        units: ', "key": "k"',
        accounts: `, "login": "l", "person_id": "${put}"`,
      };
      const insert = (caseId: string) =>
        `insert into ${table} select (jsonb_populate_record(t, '{"id": "${put}", "case_id": "${caseId}"${kept[table] ?? ''}}')).* from ${table} t where id = '${String(row?.id)}'`;
      const inserted = await harmed(insert(String(row?.case_id)), named);
      expect(inserted).toContainEqual({ kind: 'inserted', table, id: put });
      const stray = await harmed(insert('00000000-0000-7000-8000-00000000cafe'), named);
      expect(stray).toContainEqual({ kind: 'inserted', table, id: put });
    },
  );

  it('the application cannot do any of it to a trail, and the owner not by an ordinary statement', async () => {
    for (const harm of [
      'update trail set act = act',
      'delete from trail',
      'truncate trail',
      'delete from security_log',
    ])
      await expect(sql(harm)).rejects.toThrow('only grows');
  });
});

describe('verify on the chain', () => {
  const middle = async () => {
    const [row] = await sql(
      `select t.* from trail t join chain_heads h using (case_id) where t.seq = 2 and h.seq > 2 and t.act like 'documents/%' order by t.id limit 1`,
    );
    return row ?? {};
  };
  const last = async () =>
    (
      await sql(
        `select t.* from trail t join chain_heads h using (case_id, seq) where seq > 2 and act like 'documents/%' order by t.id desc limit 1`,
      )
    )[0] ?? {};
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  /** The body with another actor, and its right hash. */
  const forged = ({ body }: Record<string, unknown>) => {
    const text = canonical({ ...(JSON.parse(String(body)) as object), by: scene.id('mayor') });
    return { text, hash: sm3(text) };
  };
  const look = faultsIn;

  it('names an altered body, with the old hash and with a new one', async () => {
    for (const row of [await middle(), await last()]) {
      const { text, hash } = forged(row);
      const at = `where id = '${String(row.id)}'`;
      const kept = await harmed(`update trail set body = ${literal(text)} ${at}`, look);
      expect(kept[0]).toMatchObject({ kind: 'altered', table: 'trail', id: row.id, seq: row.seq });
      const rehashed = `update trail set body = ${literal(text)}, hash = '${hash}', by_person = '${scene.id('mayor')}' ${at}`;
      expect((await harmed(rehashed, look))[0]).toMatchObject({ kind: 'altered', table: 'trail', id: row.id });
    }
  });

  it('names every column that no longer says what the body says', async () => {
    const row = await middle();
    const changes = {
      act: `'documents/void-number'`,
      by_person: 'null',
      happened_at: `happened_at - interval '1 microsecond'`,
      recorded_at: `recorded_at + interval '1 microsecond'`,
      id: `'00000000-0000-7000-8000-00000000dead'`,
    };
    for (const [column, value] of Object.entries(changes)) {
      const faults = await harmed(`update trail set ${column} = ${value} where id = '${String(row.id)}'`, look);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ kind: 'column', table: 'trail', seq: 2, caseId: row.case_id });
      expect(faults[0]?.detail).toContain(column);
    }
  });

  it('names a removed row, a cut-off end, a row put behind the end, a lost head', async () => {
    const row = await middle();
    const end = await last();
    const at = { table: 'trail', caseId: row.case_id };
    const removed = await harmed(`delete from trail where id = '${String(row.id)}'`, look);
    expect(removed[0]).toMatchObject({ ...at, kind: 'removed', seq: 2 });
    const cut = await harmed(`delete from trail where id = '${String(end.id)}'`, look);
    expect(cut[0]).toMatchObject({ kind: 'cut-off', table: 'trail', caseId: end.case_id, seq: end.seq });
    const text = canonical({
      ...(JSON.parse(String(end.body)) as object),
      id: scene.id('mayor'),
      seq: Number(end.seq) + 1,
      prev: end.hash,
    });
    const put = `insert into trail select (jsonb_populate_record(t, jsonb_build_object('id', '${scene.id('mayor')}', 'seq', seq + 1,
      'prev_hash', hash, 'hash', '${sm3(text)}', 'body', ${literal(text)}))).* from trail t where id = '${String(end.id)}'`;
    const inserted = await harmed(put, look);
    expect(inserted).toContainEqual(
      expect.objectContaining({ kind: 'inserted', table: 'trail', id: scene.id('mayor') }),
    );
    const headless = await harmed(`delete from chain_heads where case_id = '${String(row.case_id)}'`, look);
    expect(headless).toEqual([expect.objectContaining({ kind: 'removed', table: 'chain_heads', id: row.case_id })]);
  });

  it('[2.2.2.2-a] finds a number that was given and is gone, one that nobody was given, and a counter set back', async () => {
    const entries = await harmed('delete from register_entries where number = 2', named);
    expect(entries).toContainEqual({ kind: 'number', table: 'register_entries', id: null });
    const skipped = await harmed('update counters set last = last + 1', named);
    expect(skipped).toEqual([{ kind: 'number', table: 'register_entries', id: null }]);
    const counters = await harmed('update counters set last = last - 1', named);
    expect(counters).toEqual([{ kind: 'number', table: 'counters', id: null }]);
    expect(await harmed('delete from counters', named)).toHaveLength(1);
  });

  it('names lines of the security log that were altered or taken out', async () => {
    const altered = await harmed(`update security_log set kind = 'x' where seq = 2`, named);
    expect(altered).toEqual([{ kind: 'column', table: 'security_log', id: '2' }]);
    const body = await harmed(`update security_log set body = body || ' ' where seq = 2`, named);
    expect(body).toEqual([{ kind: 'altered', table: 'security_log', id: '2' }]);
    const removed = await harmed('delete from security_log where seq = 2', named);
    expect(removed).toEqual([{ kind: 'removed', table: 'security_log', id: '2' }]);
    const cut = await harmed('delete from security_log where seq = 3', named);
    expect(cut).toEqual([{ kind: 'cut-off', table: 'security_log', id: '3' }]);
  });
});

describe('the signed digest', () => {
  const victim = async () =>
    String((await sql("select case_id as id from cases where kind = 'receipt' and step = 'review' limit 1"))[0]?.id);
  const erased = (caseId: string) =>
    ['trail', 'chain_heads', ...recordedTables.map(sqlTable)]
      .map((table) => `delete from ${table} where case_id = '${caseId}'`)
      .join('; ');

  it('finds a case that was erased with everything that belonged to it', async () => {
    const faults = await harmed(erased(await victim()), faultsIn);
    expect(faults[0]).toMatchObject({ kind: 'removed', table: 'trail', caseId: await victim() });
  });

  it('kept outside, finds it also when the digests were erased or signed anew', async () => {
    const caseId = await victim();
    const against = await digestFile(scene.database);
    expect((await verify(scene.database, { against })).ok).toBe(true);
    const look = async (database: Database) => ({
      alone: await verify(database),
      kept: await verify(database, { against }),
    });
    const gone = await harmed(`${erased(caseId)}; delete from digests`, look);
    expect(gone.alone.ok).toBe(true);
    expect(gone.kept.faults).toContainEqual(expect.objectContaining({ kind: 'removed', table: 'trail', caseId }));
    const signedAnew = await harmed(`${erased(caseId)}; delete from digests`, async (database) => {
      const another = digestKey(mkdtempSync(join(tmpdir(), 'zhengban-key-')));
      await writeDigest(database, '2026-03-02', another, Temporal.Instant.from('2026-03-02T16:05:00Z'));
      return look(database);
    });
    expect(signedAnew.alone.ok).toBe(true);
    expect(signedAnew.kept.faults).toContainEqual(expect.objectContaining({ kind: 'digest', id: '2026-03-02' }));
  });

  it('is written once a day, when the day is over, and each follows the one before', async () => {
    const write = (day: string, at: string) => writeDigest(scene.database, day, key, Temporal.Instant.from(at));
    expect(() => write('2026-03-03', '2026-03-03T15:59:59Z')).toThrow('not over');
    expect(await write('2026-03-02', '2026-03-03T16:00:00Z')).toBe(false);
    expect(await write('2026-03-03', '2026-03-03T16:00:00Z')).toBe(true);
    expect((await verify(scene.database)).ok).toBe(true);
    const altered = await harmed(`update digests set body = body || ' ' where day = '2026-03-02'`, named);
    expect(altered.filter(({ kind }) => kind === 'digest')).not.toEqual([]);
    expect(await harmed(`delete from digests where day = '2026-03-02'`, named)).toEqual([
      { kind: 'digest', table: 'digests', id: '2026-03-03' },
    ]);
  });

  it('keeps its key to its owner', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengban-key-'));
    const made = digestKey(folder);
    expect(digestKey(folder).export({ type: 'pkcs8', format: 'pem' })).toBe(
      made.export({ type: 'pkcs8', format: 'pem' }),
    );
    expect(statSync(join(folder, 'digest-key.pem')).mode & 0o777).toBe(0o600);
  });
});

describe('rebuild', () => {
  it('fills an empty schema from the trails alone, row for row the same, and the copy verifies', async () => {
    const { url } = await freshDatabase();
    const target = openDatabase({ url, schema: 'public', max: 2 });
    await rebuild(scene.database, target);
    for (const table of ['trail', 'chain_heads', 'counters', ...recordedTables.map(sqlTable)]) {
      const query = `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)`;
      expect((await target.query(query)).rows).toEqual((await scene.database.query(query)).rows);
    }
    expect((await verify(target)).faults).toEqual([]);
    await expect(rebuild(scene.database, target)).rejects.toThrow('not empty');
    await target.end();
  });
});
