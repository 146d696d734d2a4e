import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { request } from '../../office/documents/samples.ts';
import type { Database } from '../database.ts';
import { systemBinaries } from '../embedded/binaries.ts';
import { startEmbedded } from '../embedded/launcher.ts';
import { recordSecurity } from '../house/security-log.ts';
import {
  arriveWith,
  back,
  digested,
  folders,
  layContent,
  restoreInto,
  sha256Of,
} from '../testing/backed-office.test-helper.ts';
import { freshDatabase, makeClusterFolder, removeCluster } from '../testing/cluster.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { tellAll } from '../testing/story.test-helper.ts';
import { fillIndex } from '../search/fill.ts';
import { verify } from '../verify.ts';
import { findBackup, manifestName } from './manifest.ts';
import type { Backed } from './write.ts';

const place = folders();
const office = place.at('office');
const files = join(office, 'files');
let scene: Scene;
let first: Backed;
const open: Database[] = [];

beforeAll(async () => {
  scene = await openScene();
  await tellAll(scene);
  await arriveWith(scene, files, 'one');
  const clerk = scene.id('clerk');
  await recordSecurity(scene.database, scene.now(), { kind: 'signed-in', personId: clerk, facts: {} });
  await scene.rows(
    `insert into account_secrets values ($1, 'hash', '["old"]', now(), 0, null, 'link', now() + interval '1 day')`,
    [clerk],
  );
  await scene.rows(`insert into sessions values ('token', $1, $1, now(), now(), 'here', 'browser')`, [clerk]);
  await scene.rows(`insert into drafts values ($1, 'note', $2, now())`, [clerk, JSON.stringify({ text: '二\t\\N\n' })]);
  await digested(scene, office);
  first = await back(scene.database, office, place.at('kept'));
}, 120_000);
afterEach(async () => {
  for (const database of open.splice(0)) await database.end();
});
afterAll(async () => {
  await scene.close();
  place.clear();
});

const restored = async (from: string, into: string, url?: string) => {
  const done = await restoreInto(from, place.at(into), url);
  open.push(done.database);
  return done;
};

/** Every row of every table as text, in one hash a table. */
async function sums(database: Database): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
     and relname not in ('schema_migrations', 'sessions', 'uploads', 'account_secrets')`,
  );
  const found: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: sum } = await database.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text collate "C")), '') as sum from ${name} t`,
    );
    found[name] = sum[0]?.sum ?? '';
  }
  return found;
}

describe('a backup and its restore', () => {
  it('bring back every row, chain, digest, content and the key, and the restored office is what its trails say', async () => {
    const { database, digests, contents, migrated } = await restored(place.at('kept'), 'round');
    expect(await fillIndex(database)).toBeGreaterThan(50);
    expect(await sums(database)).toEqual(await sums(scene.database));
    const report = await verify(database, digests ? { against: digests } : {});
    expect(report).toMatchObject({ ok: true, faults: [] });
    expect([report.acts > 100, digests?.digests.length, contents, migrated]).toEqual([true, 1, 1, []]);
    const one = sha256Of('one');
    expect(readFileSync(join(place.at('round'), 'files', one.slice(0, 2), one), 'utf8')).toBe('one');
    expect(readFileSync(join(place.at('round'), 'digest-key.pem'), 'utf8')).toBe(
      readFileSync(join(office, 'digest-key.pem'), 'utf8'),
    );
  }, 60_000);

  it('keep passwords; leave sessions, uploads and links to set a password behind', async () => {
    const { database } = await restored(place.at('kept'), 'secrets');
    const { rows } = await database.query(
      `select password_hash, earlier_hashes, one_time_hash, one_time_until, (select count(*) from sessions) as sessions,
       (select count(*) from uploads) as uploads from account_secrets`,
    );
    expect(rows).toEqual([
      {
        password_hash: 'hash',
        earlier_hashes: ['old'],
        one_time_hash: null,
        one_time_until: null,
        sessions: 0,
        uploads: 0,
      },
    ]);
    const text = JSON.stringify(first.manifest);
    expect(text).not.toMatch(/"sessions"|one_time/u);
  });

  it('go into another PostgreSQL server', async () => {
    const home = makeClusterFolder();
    const [binaries] = systemBinaries();
    const other = await startEmbedded({ dataDir: home, ...(binaries === undefined ? {} : { binaries }) });
    try {
      const { database, digests } = await restored(place.at('kept'), 'other', await other.ensureDatabase('city'));
      const home = await database.query<{ home: string }>("select current_setting('data_directory') as home");
      const here = await scene.rows<{ home: string }>("select current_setting('data_directory') as home");
      expect(home.rows[0]?.home).not.toBe(here[0]?.home);
      expect(await verify(database, digests ? { against: digests } : {})).toMatchObject({ faults: [] });
      for (const one of open.splice(0)) await one.end();
    } finally {
      await other.stop();
      removeCluster(home);
    }
  }, 120_000);

  it('say where the digests have been tampered with since', async () => {
    const { database, digests } = await restored(place.at('kept'), 'tampered');
    await database.query('alter table digests disable trigger all');
    await database.query(`update digests set body = replace(body, '2026-03-02', '2026-03-01')`);
    const report = await verify(database, digests ? { against: digests } : {});
    expect(report.faults[0]).toMatchObject({ kind: 'digest' });
  });

  it('lie in folders that nobody else reads, and can be checked with sha256sum', () => {
    expect(statSync(first.folder).mode & 0o077).toBe(0);
    expect(statSync(join(first.folder, 'tables', 'trail.copy.gz')).mode & 0o077).toBe(0);
    const said = execFileSync('sha256sum', ['--check', join(first.folder, 'contents.txt')], {
      cwd: place.at('kept/files'),
      encoding: 'utf8',
    });
    expect(said).toMatch(/: (OK|成功)\n$/u);
  });
});

describe('a second backup', () => {
  it('copies only the contents that are not there, keeps the first, and is the one that is restored', async () => {
    const two = await arriveWith(scene, files, 'two');
    const second = await back(scene.database, office, place.at('kept'));
    expect([first.copied, second.copied, second.manifest.contents.count]).toEqual([1, 1, 2]);
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(findBackup(place.at('kept')).fingerprint).toBe(second.fingerprint);
    expect(findBackup(first.folder).fingerprint).toBe(first.fingerprint);
    const { contents, database } = await restored(first.folder, 'older');
    expect(contents).toBe(1);
    const { rows } = await database.query('select 1 from files where sha256 = $1', [two]);
    expect(rows).toEqual([]);
  });

  it('names the contents that the office has lost, or that are not what they are called, and is whole without them', async () => {
    const lost = await arriveWith(scene, files, 'to be lost');
    const changed = await arriveWith(scene, files, 'to be changed');
    rmSync(join(files, lost.slice(0, 2), lost));
    writeFileSync(join(files, changed.slice(0, 2), changed), 'TO BE CHANGED');
    const backed = await back(scene.database, office, place.at('lossy'));
    expect(backed.manifest.contents.lost.toSorted()).toEqual([lost, changed].toSorted());
    const { database } = await restored(place.at('lossy'), 'lossy-back');
    expect(await verify(database)).toMatchObject({ faults: [] });
    layContent(files, 'to be lost');
    layContent(files, 'to be changed');
  });
});

describe('while the office works', () => {
  it('the backup is one moment of it: the restored copy is clean and the acts after it are not there', async () => {
    let isOver = false;
    let done = 0;
    const work = async () => {
      while (!isOver) {
        await scene.done('documents/record-arrival', 'clerk', { ...request, number: `水务发〔2026〕${900 + done}号` });
        done += 1;
      }
    };
    const working = Promise.all([work(), work(), work()]);
    while (done < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = done;
    const backed = await back(scene.database, office, place.at('busy'));
    while (done < before + 10) await new Promise((resolve) => setTimeout(resolve, 10));
    isOver = true;
    await working;
    const { database } = await restored(backed.folder, 'busy-back');
    expect(await verify(database)).toMatchObject({ ok: true, faults: [] });
    const count = async (of: Database) => (await of.query<{ n: number }>('select count(*) as n from cases')).rows[0]!.n;
    expect(await count(database)).toBeLessThan(await count(scene.database));
  }, 60_000);
});

describe('what is not whole is not restored, and the database stays empty', () => {
  let bad: string;
  let url: string;
  let folder: string;
  beforeEach(async () => {
    bad = place.at(`bad-${String(Math.random()).slice(2)}`);
    ({ folder } = await back(scene.database, office, bad));
    ({ url } = await freshDatabase());
  });
  const refused = async (message: RegExp) => {
    await expect(restoreInto(bad, place.at('nothing'), url)).rejects.toThrow(message);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("select nspname from pg_namespace where nspname like 'office%'");
    await client.end();
    expect(rows).toEqual([]);
  };
  const edit = (change: (manifest: Record<string, unknown>) => void) => {
    const file = join(folder, manifestName);
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    change(manifest);
    writeFileSync(file, JSON.stringify(manifest));
  };

  it('a part in which one byte is another', async () => {
    const part = join(folder, 'tables', 'trail.copy.gz');
    const bytes = readFileSync(part);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(part, bytes);
    await refused(/trail\.copy\.gz.*damaged or changed/u);
  });

  it('a part that is gone', async () => {
    rmSync(join(folder, 'tables', 'cases.copy.gz'));
    await refused(/lacks tables\/cases\.copy\.gz/u);
  });

  it('a content that is gone, or is another', async () => {
    const one = sha256Of('one');
    const content = join(bad, 'files', one.slice(0, 2), one);
    writeFileSync(content, 'eno');
    await refused(new RegExp(`${one}.*not what its name says`, 'u'));
    rmSync(content);
    await refused(new RegExp(`${one}.*not there`, 'u'));
  });

  it('one that broke off', async () => {
    renameSync(folder, join(bad, 'unfinished-2026'));
    await refused(/broke off/u);
    rmSync(join(bad, 'unfinished-2026', manifestName));
    expect(() => findBackup(join(bad, 'unfinished-2026'))).toThrow(/broke off/u);
  });

  it('a manifest that breaks off, and a folder without a backup', async () => {
    const file = join(folder, manifestName);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 300));
    await refused(/not whole/u);
    expect(() => findBackup(place.at('nowhere'))).toThrow(/no backup/u);
  });

  it('one of a newer format, of a newer schema, or of a changed one', async () => {
    edit((manifest) => (manifest.format = 2));
    await refused(/newer version/u);
    edit((manifest) => (manifest.format = 1));
    const newer = { name: '9999-later.sql', sha256: '0'.repeat(64) };
    edit((manifest) => (manifest.migrations as unknown[]).push(newer));
    await refused(/9999-later\.sql/u);
    edit((manifest) => (manifest.migrations = [{ name: '0001-office.sql', sha256: '0'.repeat(64) }]));
    await refused(/0001-office\.sql was changed/u);
  });

  it('rows that are fewer than the manifest says, and chains that end elsewhere', async () => {
    edit((manifest) => ((manifest.tables as { rows: number }[])[0]!.rows += 1));
    await refused(/manifest says/u);
    edit((manifest) => {
      (manifest.tables as { rows: number }[])[0]!.rows -= 1;
      manifest.heads = '0'.repeat(64);
    });
    await refused(/chains/u);
  });

  it('and nothing goes into a database that holds anything, or to the key of another office', async () => {
    const { database } = await restored(bad, 'filled', url);
    await database.query("update office_settings set value = '1'");
    await expect(restoreInto(bad, place.at('filled'), url)).rejects.toThrow(/not empty/u);
    expect((await database.query("select 1 from office_settings where value = '1'")).rowCount).toBeGreaterThan(0);
    mkdirSync(place.at('stranger'));
    writeFileSync(join(place.at('stranger'), 'digest-key.pem'), 'another');
    await expect(restoreInto(bad, place.at('stranger'))).rejects.toThrow(/another office/u);
  });
});

describe('a backup that cannot be written', () => {
  it('leaves nothing that looks like one', async () => {
    mkdirSync(place.at('blocked'));
    writeFileSync(join(place.at('blocked'), 'files'), 'no folder');
    await expect(back(scene.database, office, place.at('blocked'))).rejects.toThrow(/ENOTDIR|EEXIST/u);
    expect(readdirSync(place.at('blocked'))).toEqual(['files']);
    expect((await scene.rows('select 1 as alive'))[0]).toEqual({ alive: 1 });
  });

  const small = place.at('small');
  mkdirSync(small);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', small]).status === 0;
  it.skipIf(!mounted)('for want of room, the same, and goes well once there is room', async () => {
    try {
      await expect(back(scene.database, office, small)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readdirSync(small).filter((name) => name !== 'files')).toEqual([]);
      spawnSync('mount', ['-o', 'remount,size=20m', small]);
      const backed = await back(scene.database, office, small);
      expect(existsSync(join(backed.folder, manifestName))).toBe(true);
    } finally {
      spawnSync('umount', [small]);
    }
  });
});
