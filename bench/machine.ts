import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../store/database.ts';
import { median } from './statistics.ts';

export const cores = (): number => availableParallelism();
export const loadNow = (): number => loadavg()[0] ?? 0;

/** What everything is measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly fsyncMs: number;
}

const settingsShown = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections', 'jit'];

export async function machineOf(database: Database): Promise<Machine> {
  const { rows } = await database.query<{ name: string; setting: string; unit: string | null }>(
    'select name, setting, unit from pg_settings where name = any ($1)',
    [[...settingsShown, 'server_version']],
  );
  const all = Object.fromEntries(
    rows.map(({ name, setting, unit }) => [name, `${setting}${unit ? ` × ${unit}` : ''}`]),
  );
  const { server_version: postgres = '?', ...settings } = all;
  return {
    cpu: cpus()[0]?.model ?? '?',
    cores: cores(),
    memoryMb: Math.round(totalmem() / 2 ** 20),
    node: process.version,
    postgres,
    settings,
    fsyncMs: fsyncMs(),
  };
}

/** What it takes to have 8 kB on the disk: the median of a hundred times. */
function fsyncMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'zhengban-fsync-'));
  const file = openSync(join(folder, 'block'), 'w');
  const block = Buffer.alloc(8192, 7);
  try {
    const times = Array.from({ length: 100 }, () => {
      const begin = performance.now();
      writeSync(file, block, 0, block.length, 0);
      fdatasyncSync(file);
      return performance.now() - begin;
    });
    return median(times);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}
