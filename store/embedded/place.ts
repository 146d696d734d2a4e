import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, canEnter, isRoot, unprivilegedAccount } from './account.ts';

/** Where a cluster lies and who runs it; without an account, whoever runs us does. */
export interface Place {
  home: string;
  cluster: string;
  account: Account | undefined;
}

/** Root's own corner for what a dropped account must reach. Nobody else can plant a file in there. */
export const rootsCorner = '/var/lib/zhengban';

const pointerName = 'place.txt';
const ownerName = 'belongs-to.txt';

/** Makes the folders; others may pass through the new ones but not list them. */
const makeFolders = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) chmodSync(at, 0o711);
};

/** Makes root's corner, or refuses one that somebody else could have filled. */
export const makeRootsCorner = (): string => {
  makeFolders(rootsCorner);
  const { uid, mode } = lstatSync(rootsCorner);
  if (!lstatSync(rootsCorner).isDirectory() || uid !== 0 || (mode & 0o022) !== 0) {
    throw new Error(`${rootsCorner} must be a folder of root that nobody else can write to.`);
  }
  return rootsCorner;
};

const readLine = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;

/** A moved clone finds its data again; a copied clone gets data of its own. */
const homeInCorner = (dataDir: string): string => {
  const corner = makeRootsCorner();
  const pointer = join(dataDir, pointerName);
  const noted = readLine(pointer);
  const owner = noted === undefined ? undefined : readLine(join(noted, ownerName));
  const isOurs = owner === dataDir || (owner !== undefined && !existsSync(join(owner, pointerName)));
  const own = join(corner, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  const home = noted !== undefined && isOurs ? noted : own;
  makeFolders(home);
  writeFileSync(join(home, ownerName), `${dataDir}\n`);
  writeFileSync(pointer, `${home}\n`);
  return home;
};

const clusterOf = (home: string): string => join(home, 'cluster');
const at = (home: string, account: Account | undefined): Place => ({ home, cluster: clusterOf(home), account });

const ownPlace = (dataDir: string): Place => {
  const elsewhere = readLine(join(dataDir, pointerName));
  if (elsewhere !== undefined) {
    throw new Error(`The database lies in ${elsewhere}, because root made it. Start as root, or remove ${dataDir}.`);
  }
  const cluster = clusterOf(dataDir);
  if (existsSync(cluster) && statSync(cluster).uid !== process.getuid?.()) {
    throw new Error(`${cluster} belongs to another account. Start as that account (root, if root made it).`);
  }
  return at(dataDir, undefined);
};

const rootsPlace = (dataDir: string): Place => {
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) {
    const account = unprivilegedAccount();
    return at(canEnter(dataDir, account) ? dataDir : homeInCorner(dataDir), account);
  }
  const { uid, gid } = statSync(cluster);
  if (uid === 0)
    throw new Error(`${cluster} belongs to root, and PostgreSQL does not run as root. Give it back (chown).`);
  if (!canEnter(dataDir, { uid, gid })) {
    throw new Error(`Account ${uid} runs the database in ${cluster} but may not enter a folder above it (chmod o+x).`);
  }
  return at(dataDir, { uid, gid });
};

/** The place for this data folder: always the same one for the same folder. Throws with what to do when there is none. */
export const placeFor = (dataDir: string): Place => {
  makeFolders(dataDir);
  const real = realpathSync(dataDir);
  return isRoot() ? rootsPlace(real) : ownPlace(real);
};

/** Whether a cluster was ever made for this data folder; looks without making anything. */
export const hasCluster = (dataDir: string): boolean => {
  const elsewhere = readLine(join(dataDir, pointerName));
  return existsSync(clusterOf(dataDir)) || (elsewhere !== undefined && existsSync(clusterOf(elsewhere)));
};
