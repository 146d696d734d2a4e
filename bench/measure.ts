import { type Loaded, openLoop } from './load.ts';
import { cpuOf } from './proc.ts';
import type { Round } from './report.ts';
import { percentile } from './statistics.ts';

/** How long and how often is measured. */
export interface Extent {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface Measured {
  readonly loaded: Loaded;
  /** Steps in a second. */
  readonly rate: number;
  /** CPU in ms for each step, of the processes named. */
  readonly cpu: number;
}

/** Runs the load and reads what the processes and their children spent on it. */
export async function measured(pids: readonly number[], load: () => Promise<Loaded>): Promise<Measured> {
  const before = cpuOf(...pids);
  const loaded = await load();
  const spent = cpuOf(...pids) - before;
  return { loaded, rate: loaded.count / loaded.seconds, cpu: spent / loaded.count };
}

export const asRate = ({ rate, cpu }: Measured): Round => ({ value: rate, cpu });

export const asPercentile = ({ loaded, cpu }: Measured, share: number): Round => ({
  value: percentile(loaded.latencies, share),
  cpu,
});

/** Alternates the contestants, round by round; gives for each what its rounds gave. */
export async function alternate(
  rounds: number,
  contestants: readonly (() => Promise<Measured>)[],
): Promise<readonly (readonly Measured[])[]> {
  const all: Measured[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, run] of contestants.entries()) all[i]?.push(await run());
  return all;
}

/** One round of an open loop. */
export const open = (
  pids: readonly number[],
  perSecond: number,
  seconds: number,
  step: (place: number) => Promise<void>,
): Promise<Measured> => measured(pids, () => openLoop(perSecond, seconds, step));
