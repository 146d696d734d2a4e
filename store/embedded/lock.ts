import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './postmaster.ts';

const patienceMs = 120_000;
const writingMs = 5_000;

/** When the process began, as the system counts it: tells a process from a later one with the same number. */
const beginOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
};

/** A line that names this process for good. */
export const processMark = (): string => `${process.pid} ${beginOf(process.pid)}`;

/** Whether the process that wrote this mark still runs. */
export const markIsAlive = (mark: string): boolean => {
  const [pid = '', begin = ''] = mark.trim().split(' ');
  return isAlive(Number(pid)) && beginOf(Number(pid)) === begin;
};

const holds = (file: string): boolean => {
  try {
    const mark = readFileSync(file, 'utf8');
    return mark === '' ? Date.now() - statSync(file).mtimeMs < writingMs : markIsAlive(mark);
  } catch {
    return true;
  }
};

const tryToTake = (file: string): boolean => {
  try {
    writeFileSync(file, processMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const clearStale = (file: string): void => {
  if (holds(file)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

/**
 * Runs the work while no other process does. It only saves wasted work: two servers on one cluster are refused by
 * PostgreSQL, and a new cluster arrives by rename, so a lock wrongly taken over loses nothing.
 */
export const alone = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const end = Date.now() + patienceMs;
  while (!tryToTake(file)) {
    clearStale(file);
    if (Date.now() > end) throw new Error(`Another process has held ${file} for ${patienceMs / 1000} s. Stop it.`);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
