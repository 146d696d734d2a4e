import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes about itself in its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDirectory: string;
  ready: boolean;
}

/** Whether a process has this id; one that belongs to somebody else counts. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A server works in its data folder, so a process elsewhere has only inherited the number. */
const worksIn = (pid: number, cluster: string): boolean => {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres');
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
};

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** The server of this cluster, ready or not; nothing when none runs, whatever a stale file says. */
export const runningPostmaster = (cluster: string): Postmaster | undefined => {
  const lines = read(pidFile(cluster))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0) || !isAlive(pid) || !worksIn(pid, cluster)) return undefined;
  const [, , , port, socketDirectory = '', , , status = ''] = lines;
  return { pid, port: Number(port), socketDirectory, ready: status.startsWith('ready') };
};

/**
 * PostgreSQL will not start while the number in its pid file is in use, even by another program. Our own number in
 * its place passes as stale, and the rest of the file keeps guarding the shared memory of a server killed half-way.
 */
export const disownStalePid = (cluster: string): void => {
  const text = read(pidFile(cluster));
  if (text === undefined || !isAlive(Number(text.split('\n')[0]))) return;
  writeFileSync(pidFile(cluster), text.replace(/^\d+/, String(process.pid)));
};
