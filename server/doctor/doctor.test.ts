import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Book } from '../../office/people/book.ts';
import { digestKey, writeDigest } from '../../store/digest.ts';
import { makeSetting } from '../../store/house/settings.ts';
import { type FreshDatabase, freshDatabase } from '../../store/testing/cluster.test-helper.ts';
import { doctorCommand } from '../command/doctor.ts';
import { openOfficeDatabase } from '../open-database.ts';
import type { Check } from './check.ts';
import { skewCheck } from './database.ts';
import { addressCheck, diskCheck, fontCheck, nodeCheck, roomCheck } from './machine.ts';
import { backupCheck, calendarCheck, digestCheck, failuresCheck } from './office.ts';

const gib = 2 ** 30;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the machine', () => {
  it.each([
    ['v20.19.9', 'bad'],
    ['v20.20.0', 'ok'],
    ['v18.20.0', 'bad'],
    ['v24.1.0', 'ok'],
  ])('Node %s is %s', (version, state) => {
    expect(nodeCheck(version).state).toBe(state);
  });

  it.each([
    [gib / 2 - 1, 100 * gib, 'bad'],
    [gib / 2, 4 * gib, 'warn'],
    [5 * gib - 1, 10 * gib, 'warn'],
    [5 * gib, 10 * gib, 'ok'],
    [9 * gib, 100 * gib, 'warn'],
    [10 * gib, 100 * gib, 'ok'],
  ])('%i bytes free of %i are %s', (free, size, state) => {
    expect(roomCheck('disk-data', '/data', free, size).state).toBe(state);
  });

  it('looks at the disk of a folder that is not there yet', async () => {
    expect((await diskCheck('disk-data', join(tmpdir(), 'not', 'there'))).zh).toContain('磁盘余');
  });

  it.each([
    ['127.0.0.1', false, 'demo', 'ok'],
    ['127.0.0.1', false, 'office', 'warn'],
    ['127.0.0.1', true, 'office', 'ok'],
    ['localhost', false, undefined, 'ok'],
    ['0.0.0.0', false, 'demo', 'bad'],
    ['10.1.2.3', true, 'office', 'ok'],
  ])('listening on %s with TLS %s as %s is %s', (host, tls, mode, state) => {
    expect(addressCheck({ host, tls, mode }).state).toBe(state);
  });

  it('says when fonts cannot be looked at, when there is none, and which there are', async () => {
    expect((await fontCheck('no-such-program')).en).toMatch(/not checked/u);
    expect((await fontCheck('true')).en).toMatch(/No Chinese font/u);
    expect((await fontCheck('echo')).state).toBe('ok');
  });

  it.each([
    [1_999, 'ok'],
    [-2_000, 'warn'],
    [29_999, 'warn'],
    [-30_000, 'bad'],
  ])('clocks %i ms apart are %s', (ms, state) => {
    expect(skewCheck(ms).state).toBe(state);
  });

  it.each([
    ['2026-11-30', [2026], 'ok'],
    ['2026-12-01', [2026], 'warn'],
    ['2026-12-31', [2026, 2027], 'ok'],
    ['2027-01-01', [2026], 'bad'],
  ])('on %s with the notices of %j the calendar is %s', (today, years, state) => {
    const notices = new Map(years.map((year) => [year, {}]));
    const book = { calendar: { notices } } as unknown as Pick<Book, 'calendar'>;
    expect(calendarCheck(book, day(today)).state).toBe(state);
  });
});

describe('a database', () => {
  const data = mkdtempSync(join(tmpdir(), 'zhengban-doctor-'));
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(async () => {
    await fresh.drop();
    rmSync(data, { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) };
  const look = async (url = fresh.url, at = clock) => {
    vi.stubEnv('DATABASE_URL', url);
    vi.stubEnv('ZHENGBAN_DATA', data);
    const { exitCode, json, lines } = await doctorCommand('127.0.0.1', at);
    const { checks } = json as { checks: Check[] };
    return { exitCode, lines, state: (id: string) => checks.find((check) => check.id === id)?.state };
  };

  it('that does not answer is bad, and so is the whole', async () => {
    const { exitCode, state } = await look('postgresql://nobody@127.0.0.1:1/none');
    expect([exitCode, state('postgresql')]).toEqual([1, 'bad']);
  });

  it('without an office is said to be so, and stays without one', async () => {
    for (const { exitCode, state } of [await look(), await look()])
      expect([exitCode, state('postgresql'), state('schema')]).toEqual([1, 'ok', 'bad']);
  });

  it('with an office is looked at in every way; every line has a remedy where it is not ok', async () => {
    vi.stubEnv('DATABASE_URL', fresh.url);
    vi.stubEnv('ZHENGBAN_DATA', data);
    const { database, close } = await openOfficeDatabase(() => undefined);
    await makeSetting(database, 'mode', 'office');
    const first = await look();
    expect(['postgresql', 'clock', 'schema', 'clock-acts'].map(first.state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    // The login of this test owns the tables, TLS is not set, no night has passed, no backup was taken.
    expect(['rights', 'address', 'digest', 'backup'].map(first.state)).toEqual(['warn', 'warn', 'warn', 'warn']);
    const remedies = first.lines.filter((line) => line.includes('→')).length;
    expect(remedies).toBe(first.lines.filter((line) => /^(注意|错误)/u.test(line)).length);

    const later = { now: () => clock.now().add({ minutes: 2 }) };
    expect((await look(fresh.url, later)).state('clock')).toBe('bad');

    await database.query("insert into clock_failures values (gen_random_uuid(), 3, now(), 'because')");
    const failed = await look();
    expect([failed.exitCode, failed.state('clock-acts')]).toEqual([1, 'bad']);
    expect(failed.lines.join('\n')).toContain('because');
    await database.query('delete from clock_failures');
    expect(await failuresCheck(database)).toMatchObject({ state: 'ok' });
    await close();
  });

  it('whose schema lacks a migration, or has one that we do not know, is bad', async () => {
    vi.stubEnv('DATABASE_URL', fresh.url);
    const { place, close } = await openOfficeDatabase(() => undefined);
    const { Client } = (await import('pg')).default;
    const owner = new Client({ connectionString: place.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ name: string; sha256: string }>(
      `delete from office.schema_migrations where name = (select max(name) from office.schema_migrations) returning name, sha256`,
    );
    const lacking = await look();
    expect([lacking.exitCode, lacking.state('schema')]).toEqual([1, 'bad']);
    expect(lacking.lines.join('\n')).toContain(rows[0]!.name);
    await owner.query('insert into office.schema_migrations values ($1, $2)', [rows[0]!.name, rows[0]!.sha256]);
    await owner.query("insert into office.schema_migrations values ('9999-later.sql', 'x')");
    expect((await look()).state('schema')).toBe('bad');
    await owner.query("delete from office.schema_migrations where name = '9999-later.sql'");
    await owner.query('revoke all on office.cases from zhengban_app');
    expect((await look()).state('rights')).toBe('bad');
    await owner.end();
    await close();
    await (await openOfficeDatabase(() => undefined)).close();
  });

  it('whose last digest is old, altered, or whose key is elsewhere, is said to be so', async () => {
    vi.stubEnv('DATABASE_URL', fresh.url);
    const { database, place, close } = await openOfficeDatabase(() => undefined);
    const at = Temporal.Instant.from('2026-03-03T16:05:00Z');
    await writeDigest(database, '2026-03-02', digestKey(data), at);
    await writeDigest(database, '2026-03-03', digestKey(data), at);
    const check = async (today: string, folder = data) => (await digestCheck(database, folder, day(today))).state;
    expect([await check('2026-03-05'), await check('2026-03-06')]).toEqual(['ok', 'warn']);
    expect(await check('2026-03-04', join(data, 'elsewhere'))).toBe('bad');
    const { Client } = (await import('pg')).default;
    const owner = new Client({ connectionString: place.ownerUrl });
    await owner.connect();
    await owner.query("update office.digests set body = body || ' ' where day = '2026-03-02'");
    expect(await check('2026-03-04')).toBe('bad');
    await owner.end();
    await close();
  });

  it('whose last backup is older than a day and a half warns; a demonstration needs none', async () => {
    vi.stubEnv('DATABASE_URL', fresh.url);
    const { database, close } = await openOfficeDatabase(() => undefined);
    const now = Temporal.Instant.from('2026-03-05T00:00:00Z');
    const after = async (hours: number) => {
      await makeSetting(database, 'last-backup', now.subtract({ hours }).toString());
      return (await backupCheck(database, 'office', now)).state;
    };
    expect((await backupCheck(database, 'demo', now)).state).toBe('ok');
    expect([await after(36), await after(37)]).toEqual(['ok', 'warn']);
    await close();
  });
});
