import { parseArgs } from 'node:util';
import { correctnessOf } from './goals/correctness.ts';
import { deadlineGoals } from './goals/deadlines.ts';
import { growthGoals, inboxGoals, searchGoals } from './goals/reading.ts';
import { startGoals } from './goals/starts.ts';
import { chainGoals, memoryGoals, stallGoals, stepGoals, type Steps } from './goals/steps.ts';
import { openHouse, openReference, sampleBody } from './house.ts';
import { loadNow, machineOf } from './machine.ts';
import type { Extent } from './measure.ts';
import { fillOffices, withReaders } from './offices.ts';
import { ensureBuilt, officeName, openOffice, openPlace, type Place } from './place.ts';
import { stepRows } from './reference/step.ts';
import { asJson, brokenGoal, type Goal, table } from './report.ts';

const { values } = parseArgs({
  options: { full: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
});
const isFull = values.full === true;
const isJson = values.json === true;
const extent: Extent = isFull
  ? { rounds: 5, seconds: 4, warmUpSeconds: 2 }
  : { rounds: 3, seconds: 1.5, warmUpSeconds: 1 };
const papers = isFull ? 1_000_000 : 50_000;
const ofActs = ['G1', 'G2', 'G4', 'G8', 'G12'];
const ofLooks = ['G5b', 'G6', 'G6b', 'G7'];
const known = [...ofActs, ...ofLooks, 'G10', 'G13'];
const only = values.only?.split(',');
const wanted = (...ids: string[]): boolean => only === undefined || ids.some((id) => only.includes(id));

const begun = performance.now();

/** How far it is goes beside the result. */
const say = (line: string): void => {
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${line}`);
};

/** Goals for which something went wrong; the others are measured all the same. */
const broken = (ids: readonly string[], error: unknown): Goal[] => {
  say(`${ids.join(', ')} broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return ids.filter((id) => wanted(id)).map((id) => brokenGoal(id, String(error)));
};

/** Each group is measured when one of its goals is wanted. */
async function goalsOf(groups: readonly (readonly [ids: string[], measure: () => Goal[] | Promise<Goal[]>])[]) {
  const goals: Goal[] = [];
  for (const [ids, measure] of groups) {
    if (!wanted(...ids)) continue;
    say(`measuring ${ids.join(', ')}`);
    try {
      goals.push(...(await measure()));
    } catch (error) {
      goals.push(...broken(ids, error));
    }
  }
  return goals;
}

/** Acts: an office of its own, verified after all that was done to it. Gives an act's body as the office writes it. */
async function acts(place: Place): Promise<{ goals: Goal[]; body: string }> {
  const house = await openHouse(place);
  const database = openOffice(place.url(officeName));
  try {
    for (let deed = 0; deed < 70; deed += 1) await house.teller(deed % 8).next();
    const body = await sampleBody(place);
    const reference = await openReference(place.url(officeName), body);
    const steps: Steps = { place, house, reference, extent };
    const goals = await goalsOf([
      [['G1', 'G2'], () => stepGoals(steps)],
      [['G4'], () => chainGoals(steps)],
      [['G8'], () => stallGoals(steps)],
      [['G12'], () => memoryGoals(steps)],
    ]).finally(() => reference.close());
    const { acknowledged, faults } = await correctnessOf(house, database);
    say(`${String(acknowledged)} acts acknowledged, as many in the trails; faults: ${faults.join('; ') || 'none'}`);
    if (faults.length > 0) process.exitCode = 1;
    return { goals, body };
  } finally {
    await database.end();
    await house.close();
  }
}

async function describeMachine(place: Place): Promise<void> {
  const database = openOffice(place.url(officeName));
  const { cpu, cores, memoryMb, node, postgres, settings, fsyncMs } = await machineOf(database);
  await database.end();
  const set = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  say(
    `${cpu}, ${String(cores)} cores, ${String(memoryMb)} MB; Node ${node}; PostgreSQL ${postgres} (${set.join(', ')})`,
  );
  say(`8 kB on the disk (fdatasync): ${fsyncMs.toFixed(2)} ms; a reference step writes ${String(stepRows)} rows`);
}

async function measure(place: Place): Promise<Goal[]> {
  await describeMachine(place);
  const reads = wanted(...ofLooks);
  // A database is copied only while nobody is connected to it.
  const filled = reads ? await fillOffices(place, papers, say) : null;
  const done = await acts(place).catch((error: unknown) => ({ goals: broken(ofActs, error), body: '{}' }));
  const looks = (body: string, { small, great }: NonNullable<typeof filled>) =>
    withReaders(place, { small, great }, { papers, extent, body }, (readers) =>
      goalsOf([
        [['G5b'], () => inboxGoals(readers)],
        [['G6', 'G6b'], () => searchGoals(readers)],
        [['G7'], () => growthGoals(readers)],
      ]),
    ).catch((error: unknown) => broken(ofLooks, error));
  const read = filled ? await looks(done.body, filled) : [];
  const deadlines = await goalsOf([[['G10'], () => deadlineGoals(extent.rounds)]]);
  await place.leave();
  const starts = await goalsOf([[['G13'], () => startGoals(place, extent.rounds)]]);
  return [...done.goals, ...read, ...deadlines, ...starts];
}

async function main(): Promise<void> {
  const strange = only?.filter((id) => !known.includes(id)) ?? [];
  if (strange.length > 0) throw new Error(`--only knows ${known.join(',')}, not ${strange.join(',')}.`);
  if (process.platform !== 'linux') throw new Error('CPU time is read from /proc: this needs Linux.');
  ensureBuilt();
  const before = loadNow();
  const place = await openPlace();
  const tidy = async (): Promise<void> => {
    await place.leave();
    place.remove();
  };
  process.once('SIGINT', () => void tidy().finally(() => process.exit(130)));
  let goals: Goal[];
  try {
    goals = await measure(place);
  } finally {
    await tidy();
  }
  say(`load average before ${before.toFixed(1)}, after ${loadNow().toFixed(1)}`);
  console.log(isJson ? asJson(goals) : table(goals));
  if (goals.some(({ pass, skipped }) => !pass && skipped === undefined)) process.exitCode = 1;
}

await main();
