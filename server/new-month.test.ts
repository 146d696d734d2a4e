import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoMonth, DemoPeople } from '../contract/session.ts';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { makeSetting, settingOf } from '../store/house/settings.ts';
import { migrate } from '../store/migrate.ts';
import { applicationRole, grantApplication } from '../store/roles.ts';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { buildApp } from './app.ts';
import { tellCity } from './demo-city.ts';
import { tellingAnew } from './new-month.ts';
import { type Mode, partsOf } from './parts.ts';
import { newIds } from './system.ts';

const told = Temporal.Instant.from('2026-11-18T10:00:00+08:00');
const papers = 8;
const filesDir = mkdtempSync(join(tmpdir(), 'zhengban-month-'));
const clock = { at: told, now: () => clock.at };
const opened = {} as { database: Database; app: (mode: Mode) => Promise<FastifyInstance> };

beforeAll(async () => {
  const { url } = await freshDatabase();
  const owner = openDatabase({ url, schema: 'office', max: 1 });
  await migrate(url, { schema: 'office' });
  await grantApplication(owner, 'office');
  await owner.end();
  const database = openDatabase({ url, schema: 'office', role: applicationRole });
  const place = { database, ids: newIds(), city: jiayuguan, filesDir };
  await tellCity(place, { asOf: told, papers });
  const tellAnew = tellingAnew({ url, ownerUrl: url, schema: 'office', login: undefined }, place, papers);
  const app = (mode: Mode) =>
    buildApp(partsOf({ ...place, clock, mode, webDir: null, tls: false, log: () => undefined, tellAnew }));
  Object.assign(opened, { database, app });
}, 120_000);
afterAll(async () => {
  await opened.database.end();
  rmSync(filesDir, { recursive: true, force: true });
});

const monthOf = async (app: FastifyInstance): Promise<DemoMonth> =>
  (await app.inject('/api/demo/month')).json<DemoMonth>();
const begin = (app: FastifyInstance, headers = {}) =>
  app.inject({ method: 'POST', url: '/api/demo/new-month', headers });
const mayorOf = async (app: FastifyInstance): Promise<string | undefined> =>
  (await app.inject('/api/demo/people'))
    .json<DemoPeople>()
    .groups.flatMap(({ people }) => people)
    .find(({ name }) => name === '江望舒')?.id;
const settled = async (app: FastifyInstance): Promise<DemoMonth> => {
  const month = await monthOf(app);
  if (month.opening === null) return month;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return settled(app);
};
const contents = () => readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());

it.each([
  ['a week old to the millisecond: fresh', { hours: 7 * 24 }, false],
  ['a millisecond more: old', { hours: 7 * 24, milliseconds: 1 }, true],
])('%s', async (_title, later, isOld) => {
  clock.at = told.add(later);
  const app = await opened.app('demo');
  expect(await monthOf(app)).toMatchObject({ toldUntil: told.toString(), isOld, opening: null });
  await app.close();
});

it('a fresh month, a page of another site, and a real office: no new month', async () => {
  clock.at = told.add({ hours: 24 });
  const demo = await opened.app('demo');
  expect((await begin(demo)).statusCode).toBe(409);
  clock.at = told.add({ hours: 9 * 24 });
  expect((await begin(demo, { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  const office = await opened.app('office');
  expect((await begin(office)).statusCode).toBeGreaterThanOrEqual(400);
  expect((await office.inject('/api/demo/month')).statusCode).toBeGreaterThanOrEqual(400);
  expect(await settingOf(opened.database, 'told-until')).toBe(told.toString());
  await demo.close();
  await office.close();
});

it('a database that is kept as an office stays, whoever asks', async () => {
  await makeSetting(opened.database, 'mode', 'office');
  const app = await opened.app('demo');
  expect((await begin(app)).statusCode).toBe(202);
  expect(await settled(app)).toMatchObject({ failed: true, isOld: true, toldUntil: told.toString() });
  await makeSetting(opened.database, 'mode', 'demo');
  await app.close();
}, 120_000);

it('an old month gives way to a new one as of now, with its people and its files, in the running server', async () => {
  const app = await opened.app('demo');
  const before = { mayor: await mayorOf(app), files: contents().map(({ name }) => name) };
  expect((await begin(app)).statusCode).toBe(202);
  expect((await begin(app)).statusCode).toBe(409);
  expect(await settled(app)).toEqual({ toldUntil: clock.at.toString(), isOld: false, opening: null, failed: false });
  expect(before.mayor).toBeDefined();
  expect(await mayorOf(app)).not.toBe(before.mayor);
  const { rows } = await opened.database.query<{ sha256: string }>('select distinct sha256 from files');
  expect(
    contents()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(rows.map(({ sha256 }) => sha256).toSorted());
  await app.close();
}, 120_000);
