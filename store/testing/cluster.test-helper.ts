import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { canEnter, isRoot, unprivilegedAccount } from '../embedded/account.ts';
import { dropSocketDirectory } from '../embedded/cluster.ts';
import { type Embedded, startEmbedded } from '../embedded/launcher.ts';
import { markIsAlive, processMark } from '../embedded/lock.ts';
import { runningPostmaster } from '../embedded/postmaster.ts';
import { migrate } from '../migrate.ts';

/** The variable in which a test run tells its workers where their cluster lies. */
export const clusterVariable = 'ZHENGBAN_TEST_CLUSTER';

const prefix = 'zhengban-test-';
const template = 'template_zhengban';
const ownerFile = 'owner.txt';
const migrations = join(dirname(dirname(fileURLToPath(import.meta.url))), 'migrations');

/** A temporary folder that the account of the server can reach too. */
const temporaryFolder = (): string => {
  const reachable = (folder: string): boolean =>
    existsSync(folder) && (!isRoot() || canEnter(folder, unprivilegedAccount()));
  return [tmpdir(), '/tmp', '/var/tmp'].find(reachable) ?? tmpdir();
};

/** A new folder for one cluster, marked as ours. Nothing runs in it yet. */
export const makeClusterFolder = (): string => {
  const folder = mkdtempSync(join(temporaryFolder(), prefix));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, ownerFile), processMark());
  return folder;
};

const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** Stops the server of this folder at once and removes both. Without promises: it also runs while the process exits. */
export const removeCluster = (folder: string): void => {
  const postmaster = runningPostmaster(join(folder, 'cluster'));
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
  for (let i = 0; i < 500 && runningPostmaster(join(folder, 'cluster')); i++) pause(10);
  dropSocketDirectory(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Removes clusters of test runs that ended without doing so. */
export const sweepLeftovers = (): void => {
  const above = temporaryFolder();
  for (const name of readdirSync(above).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(above, name);
    const owner = join(folder, ownerFile);
    if (statSync(folder).uid !== process.getuid?.() || !existsSync(owner)) continue;
    if (!markIsAlive(readFileSync(owner, 'utf8'))) removeCluster(folder);
  }
};

const isolated = (): string => {
  const folder = makeClusterFolder();
  process.once('exit', () => {
    removeCluster(folder);
  });
  return folder;
};

/** Settings that trade the safety of the data, which nobody keeps, for speed. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' };

const makeTemplate = async (embedded: Embedded): Promise<void> => {
  const client = new pg.Client({ connectionString: embedded.urlFor('postgres') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const draft = await embedded.ensureDatabase(`${template}_draft`);
    if (existsSync(migrations)) await migrate(draft, { directory: migrations });
    await client.query(`alter database ${template}_draft rename to ${template}`);
  } finally {
    await client.end();
  }
};

const start = async (): Promise<{ admin: pg.Pool; embedded: Embedded }> => {
  const dataDir = process.env[clusterVariable] ?? isolated();
  const binaries = process.env.ZHENGBAN_TEST_PG_BIN;
  mkdirSync(dataDir, { recursive: true });
  const embedded = await startEmbedded({ dataDir, settings: hasty, ...(binaries ? { binaries } : {}) });
  await makeTemplate(embedded);
  const admin = new pg.Pool({ connectionString: embedded.urlFor('postgres'), max: 2, allowExitOnIdle: true });
  admin.on('error', () => undefined);
  return { admin, embedded };
};

let started: ReturnType<typeof start> | undefined;

/** A database that only this caller has. */
export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A new, migrated, empty database on the cluster of this test run, which starts with the first of them. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const { admin, embedded } = await (started ??= start());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create database ${name} template ${template}`);
  return {
    url: embedded.urlFor(name),
    drop: async () => {
      // PostgreSQL waits for connections that are closing; one left open keeps its database until the cluster goes.
      await admin.query(`drop database if exists ${name}`).catch(() => undefined);
    },
  };
};
