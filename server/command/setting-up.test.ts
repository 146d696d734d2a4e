import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { makeSetting } from '../../store/house/settings.ts';
import { verify } from '../../store/verify.ts';
import { type FreshDatabase, freshDatabase } from '../../store/testing/cluster.test-helper.ts';
import { type Opened, openOfficeDatabase } from '../open-database.ts';
import { type Parts, partsOf } from '../parts.ts';
import { signInByLink } from '../session/set-password.ts';
import { newIds } from '../system.ts';
import { setUp } from './setting-up.ts';
import { officeParts } from './start.ts';

const from = { address: '127.0.0.1', agent: 'test' };
const password = 'Correct-horse-7';
let now = Temporal.Instant.from('2026-03-02T09:00:00+08:00');
let fresh: FreshDatabase;
let opened: Opened;
let parts: Parts;

beforeEach(async () => {
  fresh = await freshDatabase();
  vi.stubEnv('DATABASE_URL', fresh.url);
  vi.stubEnv('ZHENGBAN_DATA', mkdtempSync(join(tmpdir(), 'zhengban-data-')));
  opened = await openOfficeDatabase(() => undefined);
  parts = partsOf({
    database: opened.database,
    clock: { now: () => now },
    ids: newIds(),
    city: jiayuguan,
    mode: 'office',
    filesDir: '/nonexistent',
    webDir: null,
    tls: false,
    log: () => undefined,
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await opened.close();
  await fresh.drop();
});

const tokenIn = (path = '') => path.split('=')[1] ?? '';
const use = (path: string | undefined) => signInByLink(parts, tokenIn(path), password, from);
const reasonOf = async (path: string | undefined) => {
  const result = await use(path);
  return 'refusal' in result ? result.refusal.reason : null;
};

it('founds an office of three administrators, without a password, each with a link of his own', async () => {
  const links = await setUp(parts);
  expect(links.map(({ login }) => login)).toEqual(['system', 'security', 'auditor']);
  expect(new Set(links.map(({ path }) => path)).size).toBe(3);
  for (const { path } of links) expect(path).toMatch(/^\/first-password\?token=[\w-]{40,}$/u);
  const { people, assignments } = await parts.readBook();
  expect([people.length, assignments.map(({ post }) => post).sort()]).toEqual([
    3,
    ['security-administrator', 'security-auditor', 'system-administrator'],
  ]);
  const { rows } = await opened.database.query('select 1 from account_secrets where password_hash is not null');
  expect(rows).toEqual([]);
  for (const { path } of links) expect(await reasonOf(path)).toBeNull();
  expect(await verify(opened.database)).toMatchObject({ faults: [] });
});

it('run again, gives a fresh link to whoever never came in, for the same office, and none to who did', async () => {
  const [system, security] = await setUp(parts);
  expect(await reasonOf(system?.path)).toBeNull();
  const again = await setUp(parts);
  expect(again.map(({ login }) => login)).toEqual(['security', 'auditor']);
  expect(await reasonOf(security?.path)).toBe('link-spent');
  expect((await parts.readBook()).people).toHaveLength(3);
  for (const { path } of again) expect(await reasonOf(path)).toBeNull();
  await expect(setUp(parts)).rejects.toThrow(/set up/u);
});

it('a link runs out after a day; setup gives the next one', async () => {
  const [first] = await setUp(parts);
  now = now.add({ hours: 24 });
  expect(await reasonOf(first?.path)).toBe('link-spent');
  const [second] = await setUp(parts);
  expect(await reasonOf(second?.path)).toBeNull();
});

it('ended before it founded the office, it goes on there', async () => {
  await makeSetting(opened.database, 'mode', 'office');
  expect(await setUp(parts)).toHaveLength(3);
});

it('the demonstration does not open on an office', async () => {
  await setUp(parts);
  vi.stubEnv('ZHENGBAN_MODE', 'demo');
  await expect(officeParts(opened)).rejects.toThrow(/office that was set up/u);
  vi.stubEnv('ZHENGBAN_MODE', undefined);
  expect(await officeParts(opened)).toMatchObject({ mode: 'office' });
});

it.each(['demo', 'demo-opening'])('an office is not set up on a database kept as %s', async (mode) => {
  await makeSetting(opened.database, 'mode', mode);
  await expect(setUp(parts)).rejects.toThrow(/demonstration/u);
  expect((await parts.readBook()).people).toEqual([]);
});

it('a database of the customer on which nothing was set up starts nothing', async () => {
  vi.stubEnv('ZHENGBAN_MODE', undefined);
  await expect(officeParts(opened)).rejects.toThrow(/zhengban setup/u);
});
