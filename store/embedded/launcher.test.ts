import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeClusterFolder, removeCluster } from '../testing/cluster.test-helper.ts';
import { isRoot } from './account.ts';
import { systemBinaries } from './binaries.ts';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './launcher.ts';
import { rootsCorner } from './place.ts';
import { runningPostmaster } from './postmaster.ts';

let folder: string;
const homes = new Set<string>();

const start = async (dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  homes.add(dataDir);
  return startEmbedded({ dataDir, ...options });
};
const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(sql);
  await client.end();
  return rows[0]?.answer;
};
const running = (home: string): number | undefined => runningPostmaster(join(home, 'cluster'))?.pid;

/** Another process of ours: says the address of its database, then waits to be killed, or stops when told. */
const otherProcess = (dataDir: string, database = 'postgres'): ChildProcess => {
  homes.add(dataDir);
  const program = `
    import { createInterface } from 'node:readline';
    const { startEmbedded } = await import(${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)});
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(await embedded.ensureDatabase(${JSON.stringify(database)}));
    createInterface({ input: process.stdin }).once('close', async () => { await embedded.stop(); process.exit(0); });`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
};
const firstLine = async (child: ChildProcess): Promise<string> => {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error('The other process said nothing.');
};
const ends = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });

beforeEach(() => {
  folder = makeClusterFolder();
});
afterEach(() => {
  for (const home of homes) removeCluster(home);
  homes.clear();
  removeCluster(folder);
});

test('starts, keeps what was written, starts again quickly, and leaves nothing running', async () => {
  const dataDir = join(folder, 'data', 'postgres');
  const first = await start(dataDir);
  const url = await first.ensureDatabase('office');
  expect(await first.ensureDatabase('office')).toBe(url);
  await ask(url, 'create table desks as select 7 as answer');
  await first.stop();
  expect(running(dataDir)).toBeUndefined();
  const begin = performance.now();
  const second = await start(dataDir);
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(await ask(second.urlFor('office'), 'select answer from desks')).toBe(7);
  await second.stop();
  await second.stop();
  expect(existsSync(second.connection.host)).toBe(false);
});

test('the server is durable, speaks no network, and keeps others out of its socket', async () => {
  const embedded = await start(join(folder, 'postgres'));
  const url = embedded.urlFor('postgres');
  for (const [setting, value] of Object.entries({
    fsync: 'on',
    synchronous_commit: 'on',
    listen_addresses: '',
    data_checksums: 'on',
  })) {
    expect([setting, await ask(url, `select current_setting('${setting}') as answer`)]).toEqual([setting, value]);
  }
  expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700);
  await embedded.stop();
});

test('only the last user stops it', async () => {
  const dataDir = join(folder, 'postgres');
  const [one, two] = [await start(dataDir), await start(dataDir)];
  expect(two.connection).toEqual(one.connection);
  await one.stop();
  expect(await ask(two.urlFor('postgres'), 'select 1 as answer')).toBe(1);
  await two.stop();
  expect(running(dataDir)).toBeUndefined();
});

test('four processes at once share one server', async () => {
  const dataDir = join(folder, 'postgres');
  const children = Array.from({ length: 4 }, () => otherProcess(dataDir, 'shared'));
  const urls = await Promise.all(children.map(firstLine));
  expect(new Set(urls).size).toBe(1);
  for (const child of children) child.stdin!.end();
  await Promise.all(children.map(ends));
  expect(running(dataDir)).toBeUndefined();
}, 60_000);

test('after kill -9 of the program, the next start joins the server that was left', async () => {
  const dataDir = join(folder, 'postgres');
  const child = otherProcess(dataDir);
  const url = await firstLine(child);
  const pid = running(dataDir);
  const gone = ends(child);
  child.kill('SIGKILL');
  await gone;
  const embedded = await start(dataDir);
  expect(embedded.urlFor('postgres')).toBe(url);
  expect(running(dataDir)).toBe(pid);
  await embedded.stop();
}, 60_000);

test('after kill -9 of the server, what was committed is there', async () => {
  const dataDir = join(folder, 'postgres');
  const first = await start(dataDir);
  await ask(first.urlFor('postgres'), 'create table desks as select 7 as answer');
  process.kill(running(dataDir)!, 'SIGKILL');
  const second = await start(dataDir);
  expect(await ask(second.urlFor('postgres'), 'select answer from desks')).toBe(7);
  await second.stop();
  await first.stop();
}, 60_000);

test('a pid file whose number now belongs to another program, and a lock of a dead process, stop nobody', async () => {
  const dataDir = join(folder, 'postgres');
  await (await start(dataDir)).stop();
  // The parent process is alive, ours, and no PostgreSQL.
  const stale = [process.ppid, join(dataDir, 'cluster'), 1, 5432, '/tmp/nowhere', '', '  1 1', 'ready   '];
  writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${stale.join('\n')}\n`);
  writeFileSync(join(dataDir, 'lock'), '999999999 1');
  const embedded = await start(dataDir);
  expect(await ask(embedded.urlFor('postgres'), 'select 1 as answer')).toBe(1);
  await embedded.stop();
});

test.each([
  ['spaces and quotes', `a folder 'with' "everything" 政办 $HOME`],
  ['a long path', Array.from({ length: 4 }, () => 'long'.repeat(20)).join('/')],
])('works on a path with %s', async (_, name) => {
  const embedded = await start(join(folder, name, 'data', 'postgres'));
  expect(await ask(await embedded.ensureDatabase('a b'), 'select current_database() as answer')).toBe('a b');
  expect(Buffer.byteLength(`${embedded.connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  await embedded.stop();
});

test('a failing start says why', async () => {
  await expect(start(join(folder, 'postgres'), { settings: { shared_buffers: 'much' } })).rejects.toThrow(
    /shared_buffers/,
  );
  await expect(start(join(folder, 'other'), { binaries: '/nowhere' })).rejects.toThrow(/DATABASE_URL/);
});

test.skipIf(systemBinaries().length === 0)('runs on the PostgreSQL of the machine too', async () => {
  const embedded = await start(join(folder, 'postgres'), { binaries: systemBinaries()[0] ?? '' });
  expect(
    Number(await ask(embedded.urlFor('postgres'), "select current_setting('server_version_num') as answer")),
  ).toBeGreaterThan(150_000);
  await embedded.stop();
});

describe.runIf(isRoot())('as root', () => {
  test('the data belongs to an account without rights', async () => {
    await (await start(join(folder, 'postgres'))).stop();
    expect(statSync(join(folder, 'postgres', 'cluster')).uid).toBeGreaterThan(0);
  });

  test('below a folder that others cannot enter, the data lies in the corner of root', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'clone', 'data');
    const embedded = await start(dataDir);
    const home = readFileSync(join(dataDir, 'place.txt'), 'utf8').trim();
    homes.add(home);
    expect(dirname(home)).toBe(rootsCorner);
    await ask(embedded.urlFor('postgres'), 'create table desks as select 7 as answer');
    await embedded.stop();
    const again = await start(dataDir);
    expect(await ask(again.urlFor('postgres'), 'select answer from desks')).toBe(7);
    await again.stop();
  });

  test('data that an ordinary account made stays with that account', async () => {
    const dataDir = join(folder, 'postgres');
    await (await start(dataDir)).stop();
    const { uid } = statSync(join(dataDir, 'cluster'));
    const embedded = await start(dataDir);
    expect(statSync(join(embedded.connection.host)).uid).toBe(uid);
    await embedded.stop();
  });

  test('data that has become unreachable is not left for new data', async () => {
    const outer = join(folder, 'outer');
    await (await start(join(outer, 'postgres'))).stop();
    chmodSync(outer, 0o700);
    await expect(start(join(outer, 'postgres'))).rejects.toThrow(/chmod/);
  });
});
