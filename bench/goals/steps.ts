import { randomInt } from 'node:crypto';
import type { House, Reference } from '../house.ts';
import { closedLoop } from '../load.ts';
import { alternate, asRate, type Extent, type Measured, measured } from '../measure.ts';
import { findPgbench, pgbenchRate } from '../pgbench.ts';
import { officeName, type Place } from '../place.ts';
import { residentOf } from '../proc.ts';
import { referenceCases } from '../reference/schema.ts';
import { type Goal, isNoisy, judged, shown, skippedGoal } from '../report.ts';
import { median, percentile } from '../statistics.ts';

export interface Steps {
  readonly place: Place;
  readonly house: House;
  readonly reference: Reference;
  readonly extent: Extent;
}

const clients = 8;

/** Each client has cases of its own: nobody waits for another's lock. */
const caseOfClient = (client: number): number =>
  1 + client * (referenceCases / 128) + randomInt(Math.floor(referenceCases / 128));

const office = ({ place, house }: Steps, count: number, seconds: number): Promise<Measured> =>
  measured([house.program.pid, place.postmaster], () => closedLoop(count, seconds, (i) => house.teller(i).next()));

const bare = ({ place, reference }: Steps, path: string, seconds: number): Promise<Measured> =>
  measured([reference.program.pid, place.postmaster], () =>
    closedLoop(clients, seconds, (i) => reference.post(path, caseOfClient(i))),
  );

async function pgbench({ place }: Steps, program: string, seconds: number): Promise<Measured> {
  const extent = { clients, seconds: Math.max(1, Math.round(seconds)) };
  const rate = await pgbenchRate(program, place.embedded.connection, officeName, extent);
  // Its client's own CPU is not the database's: none is given.
  return { loaded: { count: 0, seconds, latencies: [] }, rate, cpu: Number.NaN };
}

const rate = { is: 'at-least' as const };

/** G1, G2: an act over HTTP against the bare transaction, and against a bare server with as many rows. */
export async function stepGoals(steps: Steps): Promise<Goal[]> {
  const { rounds, seconds, warmUpSeconds } = steps.extent;
  await office(steps, clients, warmUpSeconds);
  await bare(steps, '/step', warmUpSeconds);
  const program = findPgbench();
  const contestants = [() => office(steps, clients, seconds), () => bare(steps, '/step', seconds)];
  if (program !== null) contestants.push(() => pgbench(steps, program, seconds));
  const [ours = [], theirs = [], plain = []] = await alternate(rounds, contestants);
  const against = { ours: ours.map(asRate), unit: 'steps/s' };
  const what = 'acts of whole stories over HTTP, 8 clients';
  const g1 = judged({
    ...against,
    ...{ id: 'G1', what: `${what}, against pgbench`, theirs: plain.map(({ rate: value }) => ({ value, cpu: null })) },
    limit: { ...rate, value: 0.3 },
  });
  const g2 = judged({
    ...against,
    ...{ id: 'G2', what: `${what}, against the reference`, theirs: theirs.map(asRate) },
    ...{ limit: { ...rate, value: 0.5 }, cpuAtMost: 3, cpuAlways: true },
  });
  return [
    program === null ? skippedGoal('G1', what, '≥ 0.30×', 'pgbench is not installed') : byCpuWhenNoisy(g1, g2),
    g2,
  ];
}

/** pgbench has no CPU to compare with: on a noisy machine the CPU against the reference is judged in its place. */
const byCpuWhenNoisy = (g1: Goal, g2: Goal): Goal =>
  g1.noisy ? { ...g1, pass: g2.pass, limit: `${g1.limit}; when noisy as G2` } : g1;

/** G4: the reference's step under the case's lock, with and without the office's way of chaining it. */
export async function chainGoals(steps: Steps): Promise<Goal[]> {
  const { rounds, seconds, warmUpSeconds } = steps.extent;
  for (const path of ['/held/chained', '/held/unchained']) await bare(steps, path, warmUpSeconds / 2);
  const [ours = [], theirs = []] = await alternate(rounds, [
    () => bare(steps, '/held/chained', seconds),
    () => bare(steps, '/held/unchained', seconds),
  ]);
  return [
    judged({
      ...{ id: 'G4', what: "reference step under the case's lock: with chain, against without", unit: 'steps/s' },
      ...{ ours: ours.map(asRate), theirs: theirs.map(asRate) },
      ...{ limit: { ...rate, value: 0.8 }, cpuAtMost: 1.25 },
    }),
  ];
}

/** G8: many clients at once do not stall: rate against the best, no server error, nothing that takes long. */
export async function stallGoals(steps: Steps): Promise<Goal[]> {
  const { rounds, seconds } = steps.extent;
  const counts = [8, 32, 128];
  await office(steps, 128, 1);
  const errors = steps.house.tally.serverErrors;
  const all = await alternate(
    rounds,
    counts.map((count) => () => office(steps, count, seconds)),
  );
  const rates = all.map((list) => median(list.map(({ rate: value }) => value)));
  const peak = rates.indexOf(Math.max(...rates));
  const many = all[2] ?? [];
  const longest = Math.max(...many.flatMap(({ loaded }) => loaded.latencies));
  const failed = steps.house.tally.serverErrors - errors;
  const goal = judged({
    ...{ id: 'G8', what: 'acts, 128 clients against the best number of clients', unit: 'steps/s' },
    ...{ ours: many.map(asRate), theirs: (all[peak] ?? []).map(asRate) },
    ...{ limit: { ...rate, value: 0.8 }, cpuAtMost: 1.25 },
  });
  const p99 = percentile(
    many.flatMap(({ loaded }) => loaded.latencies),
    0.99,
  );
  const noisy = goal.noisy;
  return [
    {
      ...goal,
      limit: `${goal.limit}; no 5xx; nothing over 2 s`,
      ours: `${goal.ours}; ${String(failed)} answers 5xx, p99 ${shown(p99)} ms, longest ${shown(longest)} ms`,
      baseline: `${goal.baseline} with ${String(counts[peak])} clients (8: ${shown(rates[0] ?? 0)}, 32: ${shown(rates[1] ?? 0)})`,
      pass: goal.pass && failed === 0 && (noisy || longest < 2000),
    },
  ];
}

/** G12: what the server holds in memory after all that it has done. */
export function memoryGoals({ house }: Steps): Goal[] {
  const resident = residentOf(house.program.pid);
  return [
    {
      ...{ id: 'G12', what: 'resident memory of the server after the load', limit: '≤ 250 MB', ratio: resident / 250 },
      ...{ baseline: '250 MB', ours: `${shown(resident)} MB`, rounds: [], spread: 0, noisy: isNoisy([1]) },
      pass: resident <= 250,
    },
  ];
}
