import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canEnter } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { disownStalePid } from './postmaster.ts';

/** The superuser of an embedded cluster. */
export const superuser = 'zhengban';

/** Settings of PostgreSQL by name, over those that we choose. */
export type Settings = Readonly<Record<string, string>>;

const socketPathLimit = 107;
const socketName = '/.s.PGSQL.5432';
const confName = 'zhengban.conf';

/** A bare environment: PGDATA, PGPORT and their kin must not reach the server. */
const environment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C',
};

const give = (path: string, account: Account | undefined): string => {
  if (account) chownSync(path, account.uid, account.gid);
  return path;
};

/** Makes the cluster aside and moves it into place, so that a half-made one is never found. */
export const createCluster = ({ home, cluster, account }: Place, { directory }: Binaries, sync: boolean): void => {
  const draft = give(mkdtempSync(join(home, 'creating-')), account);
  const args = [
    '-D',
    draft,
    '-U',
    superuser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    `--locale=${environment.LC_ALL}`,
    '--data-checksums',
  ];
  const made = spawnSync(join(directory, 'initdb'), sync ? args : [...args, '--no-sync'], {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb of ${directory} could not make ${cluster}: ${made.error?.message ?? made.stderr}`);
  }
  appendFileSync(join(draft, 'postgresql.conf'), `\ninclude_if_exists = '${confName}'\n`);
  writeFileSync(join(draft, 'pg_hba.conf'), 'local all all trust\n');
  try {
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
};

const socketNote = (home: string): string => join(home, 'socket.txt');

/** Removes the folder of the last socket: a leftover in it could keep a new server from starting. */
export const dropSocketDirectory = (home: string): void => {
  if (!existsSync(socketNote(home))) return;
  const folder = readFileSync(socketNote(home), 'utf8').trim();
  if (/\/zhengban-[^/]{6}$/.test(folder)) rmSync(folder, { recursive: true, force: true });
  rmSync(socketNote(home), { force: true });
};

/** A new private folder whose path is short enough for a socket. */
const makeSocketDirectory = (home: string, account: Account | undefined): string => {
  const fits = (above: string): boolean =>
    Buffer.byteLength(`${above}/zhengban-123456${socketName}`) <= socketPathLimit &&
    (!account || canEnter(above, account));
  const above = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && fits(folder));
  if (above === undefined)
    throw new Error('No temporary folder can hold the socket of the database. Set TMPDIR to a short path.');
  const folder = give(mkdtempSync(join(above, 'zhengban-')), account);
  writeFileSync(socketNote(home), `${folder}\n`);
  return folder;
};

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const writeSettings = ({ home, cluster, account }: Place, extra: Settings): void => {
  const settings: Settings = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${makeSocketDirectory(home, account)}"`,
    unix_socket_permissions: '0700',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    jit: 'off',
    ...extra,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}\n`);
  writeFileSync(join(cluster, confName), `# Written anew at every start.\n${lines.join('')}`);
  chmodSync(give(join(cluster, confName), account), 0o600);
};

const endOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').slice(-800) : '');

/** A server just started: `failed` settles only if it ends. */
export interface Launched {
  failed: Promise<Error>;
}

/** Starts a server that outlives us. It is not ready when this returns. */
export const launch = (place: Place, { directory }: Binaries, settings: Settings): Launched => {
  dropSocketDirectory(place.home);
  writeSettings(place, settings);
  disownStalePid(place.cluster);
  const logFile = join(place.home, 'server.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(join(directory, 'postgres'), ['-D', place.cluster], {
    ...place.account,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const failed = new Promise<Error>((resolve) => {
    child.once('error', resolve);
    child.once('exit', () => {
      resolve(new Error(`PostgreSQL ended at once. ${logFile} says: ${endOf(logFile)}`));
    });
  });
  return { failed };
};
