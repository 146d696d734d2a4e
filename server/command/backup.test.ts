import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { type FreshDatabase, freshDatabase } from '../../store/testing/cluster.test-helper.ts';
import { openOfficeDatabase } from '../open-database.ts';
import { partsOf } from '../parts.ts';
import { signInByLink } from '../session/set-password.ts';
import { newIds, systemClock } from '../system.ts';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { restoreCommand } from './restore.ts';
import { setUp } from './setting-up.ts';

const root = mkdtempSync(join(tmpdir(), 'zhengban-command-'));
const kept = join(root, 'kept');
const mark = randomBytes(4).toString('hex');
const [owner, login] = [`owner_${mark}`, `login_${mark}`];
let first: FreshDatabase;
let second: FreshDatabase;

beforeAll(async () => {
  first = await freshDatabase();
  second = await freshDatabase();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await first.drop();
  await second.drop();
  rmSync(root, { recursive: true });
});

const at = (url: string | undefined, data: string, ownerUrl?: string) => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('ZHENGBAN_OWNER_URL', ownerUrl);
  vi.stubEnv('ZHENGBAN_DATA', join(root, data));
};
const opened = async () => {
  const { database, close } = await openOfficeDatabase(() => undefined);
  const wiring = { clock: systemClock, ids: newIds(), city: jiayuguan, mode: 'office', filesDir: root } as const;
  return { parts: partsOf({ ...wiring, database, webDir: null, tls: false, log: () => undefined }), close };
};
const from = { address: '127.0.0.1', agent: 'test' };

it('without a database there is nothing to back up, and none is made', async () => {
  at(undefined, 'none');
  await expect(backupCommand(kept)).rejects.toThrow(/no database/u);
  await expect(backupCommand(undefined)).rejects.toThrow(/--to/u);
  await expect(restoreCommand(kept)).rejects.toThrow(/no backup/u);
  at(first.url, 'none');
  await expect(backupCommand(kept)).rejects.toThrow(/no office/u);
});

it('an office of two logins is backed up by the one that owns nothing, and restored by the owner of another database', async () => {
  at(first.url, 'office');
  const { parts, close } = await opened();
  const [, security] = await setUp(parts);
  const token = security?.path.split('=')[1] ?? '';
  expect(await signInByLink(parts, token, 'Correct-horse-7', from)).not.toHaveProperty('refusal');
  const unused = (await setUp(parts))[0]?.path.split('=')[1] ?? '';
  await close();
  const backed = await backupCommand(kept);
  expect(backed).toMatchObject({ exitCode: 0, json: { ok: true, contents: { count: 0, lost: [] } } });
  const { lines } = await doctorCommand('127.0.0.1');
  expect(lines.join('\n')).toMatch(/正常 ok {4}最近备份/u);

  const admin = new pg.Client({ connectionString: second.url });
  await admin.connect();
  for (const name of [owner, login]) await admin.query(`create role ${name} login`);
  await admin.query(`grant zhengban_app to ${owner} with admin option`);
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  await admin.query(`alter database ${rows[0]?.name ?? ''} owner to ${owner}`);
  await admin.end();
  const as = (name: string) => Object.assign(new URL(second.url), { username: name }).href;
  at(as(login), 'second', as(owner));
  const restored = await restoreCommand(kept);
  expect(restored).toMatchObject({
    exitCode: 0,
    json: {
      ok: true,
      migrated: [],
      report: { ok: true },
      fingerprint: (backed.json as { fingerprint: string }).fingerprint,
    },
  });
  await expect(restoreCommand(kept)).rejects.toThrow(/not empty/u);

  // From now on the login alone does, and backs up again.
  at(as(login), 'second');
  const again = await opened();
  expect((await again.parts.readBook()).people).toHaveLength(3);
  // The link that nobody had used did not come along; whoever has a password keeps it.
  expect(await signInByLink(again.parts, unused, 'Correct-horse-8', from)).toMatchObject({
    refusal: { reason: 'link-spent' },
  });
  expect((await setUp(again.parts)).map(({ login: name }) => name)).toEqual(['system', 'auditor']);
  await again.close();
  expect(await backupCommand(kept)).toMatchObject({ exitCode: 0 });
});
