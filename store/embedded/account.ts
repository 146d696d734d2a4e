import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating-system account that runs the server when we are root: PostgreSQL refuses root. */
export interface Account {
  uid: number;
  gid: number;
}

const accounts = (): Map<string, Account> => {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':');
      return [name, { uid: Number(uid), gid: Number(gid) }];
    }),
  );
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/** An account without rights of its own. Throws when the machine has none but root. */
export const unprivilegedAccount = (): Account => {
  const all = accounts();
  const other = [...all.values()].find((account) => account.uid > 0);
  const found = all.get('nobody') ?? all.get('daemon') ?? other;
  if (!found) {
    throw new Error('PostgreSQL does not run as root, and /etc/passwd names no other account. Set DATABASE_URL.');
  }
  return found;
};

const mayPass = (folder: string, { uid, gid }: Account): boolean => {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0;
};

/** Whether the account can pass through this folder and all above it. */
export const canEnter = (folder: string, account: Account): boolean =>
  mayPass(folder, account) && (dirname(folder) === folder || canEnter(dirname(folder), account));
