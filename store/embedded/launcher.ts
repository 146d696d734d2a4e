import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { binariesFor } from './binaries.ts';
import { createCluster, dropSocketDirectory, launch, type Settings, superuser } from './cluster.ts';
import { alone } from './lock.ts';
import { type Place, placeFor } from './place.ts';
import { type Postmaster, runningPostmaster } from './postmaster.ts';

const readyWithinMs = 120_000;
const stopWithinMs = 60_000;
const lastClientsMs = 300;

/** What to start. Settings and programs of its own are for tests; `log` gets one line for each thing done. */
export interface EmbeddedOptions {
  dataDir: string;
  log?: (line: string) => void;
  settings?: Settings;
  binaries?: string;
}

/** A running PostgreSQL that this process shares with others. */
export interface Embedded {
  connection: { host: string; port: number; user: string };
  urlFor(database: string): string;
  /** Makes the database if there is none of that name; gives its address. */
  ensureDatabase(database: string): Promise<string>;
  /** Gives the server up, and stops it when nobody else is connected. Close your own pools first. */
  stop(): Promise<void>;
}

/** The connection that marks the server as in use; it alone does not keep our process from ending. */
interface Keeper extends pg.Client {
  ref(): void;
  unref(): void;
}

/** Lets the keeper hold the process while it has something to ask. */
const asking = async <T>(keeper: Keeper, work: () => Promise<T>): Promise<T> => {
  keeper.ref();
  try {
    return await work();
  } finally {
    keeper.unref();
  }
};

const connect = async ({ socketDirectory, port }: Postmaster): Promise<Keeper | undefined> => {
  const client = new pg.Client({ host: socketDirectory, port, user: superuser, database: 'postgres', ssl: false });
  // A server that goes away is noticed by whoever uses it; this connection only marks it as in use.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  (client as Keeper).unref();
  return client as Keeper;
};

const launchNew = (place: Place, options: EmbeddedOptions): Promise<Error> => {
  const binaries = binariesFor(place, options.binaries);
  if (!existsSync(place.cluster)) {
    options.log?.(`making a PostgreSQL ${binaries.major} database in ${place.cluster}`);
    createCluster(place, binaries, options.settings?.fsync !== 'off');
  }
  options.log?.('starting PostgreSQL');
  return launch(place, binaries, options.settings ?? {}).failed;
};

interface Held {
  postmaster: Postmaster;
  keeper: Keeper;
}

/** Joins the server that runs, or starts one; waits while one starts, recovers or shuts down. */
const hold = async (place: Place, options: EmbeddedOptions): Promise<Held> => {
  const end = Date.now() + readyWithinMs;
  let ended: Error | undefined;
  let launched = false;
  while (Date.now() < end) {
    const postmaster = runningPostmaster(place.cluster);
    if (postmaster?.ready) {
      const keeper = await connect(postmaster);
      if (keeper) return { postmaster, keeper };
    }
    if (ended && !postmaster) throw ended;
    if (!postmaster && !launched) {
      launched = true;
      void launchNew(place, options).then((error) => (ended = error));
    }
    await sleep(10);
  }
  throw new Error(
    `PostgreSQL in ${place.cluster} was not ready within ${readyWithinMs / 1000} s; see ${place.home}/server.log`,
  );
};

const otherClients = async (keeper: Keeper): Promise<number> => {
  const { rows } = await keeper.query<{ n: string }>(
    "select count(*) as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  return Number(rows[0]?.n);
};

/** Connections just closed linger for a moment. */
const isLastClient = async (keeper: Keeper): Promise<boolean> => {
  const end = Date.now() + lastClientsMs;
  while ((await otherClients(keeper)) > 0) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
};

const shutDown = async (place: Place, { pid }: Postmaster): Promise<void> => {
  const end = Date.now() + stopWithinMs;
  process.kill(pid, 'SIGINT');
  while (runningPostmaster(place.cluster)?.pid === pid) {
    if (Date.now() > end) throw new Error(`PostgreSQL (process ${pid}) did not stop within ${stopWithinMs / 1000} s.`);
    await sleep(10);
  }
  dropSocketDirectory(place.home);
};

const giveUp = async (place: Place, { postmaster, keeper }: Held): Promise<void> => {
  const isLast = await isLastClient(keeper).catch(() => false);
  await keeper.end().catch(() => undefined);
  if (isLast && runningPostmaster(place.cluster)?.pid === postmaster.pid) await shutDown(place, postmaster);
};

const ensureDatabase = async (keeper: Keeper, database: string): Promise<void> => {
  const { rowCount } = await keeper.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount) return;
  try {
    await keeper.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    // Another process made it in the meantime: duplicate database, or duplicate key in the catalogue.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
};

/**
 * Starts the PostgreSQL of this data folder, or joins the one that runs there; any number of processes may.
 * Throws with what to do when the machine has no programs for it or the place is out of reach.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  if (process.platform === 'win32') {
    throw new Error('There is no embedded PostgreSQL on Windows yet. Set DATABASE_URL to a PostgreSQL 15 or later.');
  }
  const place = placeFor(resolve(options.dataDir));
  const lock = join(place.home, 'lock');
  const held = await alone(lock, () => hold(place, options));
  const { socketDirectory: host, port } = held.postmaster;
  const urlFor = (database: string): string =>
    `postgresql://${superuser}@${encodeURIComponent(host)}:${port}/${encodeURIComponent(database)}`;
  let stopped: Promise<void> | undefined;
  return {
    connection: { host, port, user: superuser },
    urlFor,
    ensureDatabase: async (database) => {
      await asking(held.keeper, () => ensureDatabase(held.keeper, database));
      return urlFor(database);
    },
    stop: () => (stopped ??= asking(held.keeper, () => alone(lock, () => giveUp(place, held)))),
  };
};
