import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { openOfficeDatabase } from './open-database.ts';

const mark = randomBytes(4).toString('hex');
const [owner, login, late] = [`owner_${mark}`, `login_${mark}`, `late_${mark}`];
const log: string[] = [];
let fresh: FreshDatabase;
let admin: pg.Pool;

/** As a customer's administrator prepares it: a database, its owner, and logins without any right. */
beforeAll(async () => {
  fresh = await freshDatabase();
  admin = new pg.Pool({ connectionString: fresh.url, max: 1 });
  await admin.query('create role zhengban_app nologin').catch(() => undefined);
  for (const name of [owner, login, late]) await admin.query(`create role ${name} login`);
  await admin.query(`grant zhengban_app to ${owner} with admin option`);
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  await admin.query(`alter database ${rows[0]?.name ?? ''} owner to ${owner}`);
});
afterAll(async () => {
  await admin.end();
  await fresh.drop();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const as = (name: string): string => {
  const url = new URL(fresh.url);
  url.username = name;
  return url.href;
};
const open = (url: string | undefined, ownerUrl?: string) => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('ZHENGBAN_OWNER_URL', ownerUrl);
  return openOfficeDatabase((line) => log.push(line));
};

describe('a PostgreSQL of the customer, with an owner and a login that owns nothing', () => {
  it('the login alone is told what the owner has to run', async () => {
    await expect(open(as(login))).rejects.toThrow(/npx zhengban migrate/u);
  });

  it('the owner migrates and lets the login in, which then needs the owner no more', async () => {
    const first = await open(as(login), as(owner));
    expect(first.embedded).toBe(false);
    await first.close();
    expect(log.some((line) => line.includes('0001-office.sql'))).toBe(true);
    const { database, close } = await open(as(login));
    const { rows } = await database.query<{ role: string; who: string }>(
      'select current_user as role, session_user as who',
    );
    expect(rows).toEqual([{ role: 'zhengban_app', who: login }]);
    await close();
  });

  it.each([
    "update office.trail set hash = ''",
    'delete from office.trail',
    'truncate office.trail',
    "update office.security_log set body = ''",
    'delete from office.digests',
    "insert into office.schema_migrations values ('9999-x.sql', '')",
    'alter table office.trail disable trigger all',
    'drop table office.trail',
    'create table office.more ()',
    `set role ${owner}`,
  ])('the login may not: %s', async (sql) => {
    const { database, close } = await open(as(login));
    await expect(database.query(sql)).rejects.toMatchObject({ code: '42501' });
    await expect(database.query(`reset role; ${sql}`)).rejects.toMatchObject({ code: '42501' });
    await close();
  });

  it('a login that comes later is let in too', async () => {
    await expect(open(as(late))).rejects.toThrow(/npx zhengban migrate/u);
    await (await open(as(late), as(owner))).close();
    const { database, close } = await open(as(late));
    expect((await database.query('select 1 from trail')).rowCount).toBe(0);
    await close();
  });

  it('what an end between migrating and granting left undone is done at the next start', async () => {
    await admin.query('revoke all on office.cases from zhengban_app');
    const { database, close } = await open(as(login), as(owner));
    expect((await database.query('select 1 from cases')).rowCount).toBe(0);
    await close();
  });

  it('the login does not start on a schema that lacks a migration, and names it', async () => {
    const last = `select max(name) from office.schema_migrations`;
    const { rows } = await admin.query<{ name: string; sha256: string }>(
      `delete from office.schema_migrations where name = (${last}) returning name, sha256`,
    );
    await expect(open(as(login))).rejects.toThrow(rows[0]?.name);
    await admin.query('insert into office.schema_migrations (name, sha256) values ($1, $2)', [
      rows[0]?.name,
      rows[0]?.sha256,
    ]);
    await (await open(as(login))).close();
  });
});

it.each([
  ['', undefined],
  ['localhost:5432', undefined],
  ['mysql://db/office', undefined],
  ['postgresql://[', undefined],
  ['postgresql://x@localhost/x', 'nonsense'],
  [undefined, 'postgresql://x@localhost/x'],
])('DATABASE_URL "%s" with the owner at "%s" is refused, never replaced by our own database', async (url, ownerUrl) => {
  await expect(open(url, ownerUrl)).rejects.toThrow(/DATABASE_URL|ZHENGBAN_OWNER_URL/u);
});
