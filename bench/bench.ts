import { parseArgs } from 'node:util';
import { correctnessOf } from './goals/correctness.ts';
import { chainGoals, memoryGoals, stallGoals, stepGoals, type Steps } from './goals/steps.ts';
import { openHouse, openReference, sampleBody } from './house.ts';
import { loadNow, machineOf } from './machine.ts';
import type { Extent } from './measure.ts';
import { ensureBuilt, officeName, openOffice, openPlace, type Place } from './place.ts';
import { stepRows } from './reference/step.ts';
import { asJson, type Goal, table } from './report.ts';

const { values } = parseArgs({
  options: { full: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
});
const full = values.full === true;
const extent: Extent = full
  ? { rounds: 5, seconds: 4, warmUpSeconds: 2 }
  : { rounds: 3, seconds: 2, warmUpSeconds: 1.5 };
const only = values.only?.split(',');
const wanted = (...ids: string[]): boolean => only === undefined || ids.some((id) => only.includes(id));

/** What is not the result goes to people only. */
const say = (line: string): void => {
  if (values.json !== true) console.log(line);
};

async function stepsOf(place: Place): Promise<Goal[]> {
  const house = await openHouse(place);
  const database = openOffice(place.url(officeName));
  try {
    for (let deed = 0; deed < 70; deed += 1) await house.teller(deed % 8).next();
    const reference = await openReference(place.url(officeName), await sampleBody(place));
    const steps: Steps = { place, house, reference, extent };
    const goals: Goal[] = [];
    if (wanted('G1', 'G2')) goals.push(...(await stepGoals(steps)));
    if (wanted('G4')) goals.push(...(await chainGoals(steps)));
    if (wanted('G8')) goals.push(...(await stallGoals(steps)));
    if (wanted('G12')) goals.push(...memoryGoals(steps));
    await reference.close();
    const { acknowledged, faults } = await correctnessOf(house, database);
    say(`${String(acknowledged)} acts acknowledged and found in the trails; faults: ${faults.join('; ') || 'none'}`);
    if (faults.length > 0) process.exitCode = 1;
    return goals;
  } finally {
    await database.end();
    await house.close();
  }
}

async function main(): Promise<void> {
  ensureBuilt();
  const place = await openPlace();
  const goals: Goal[] = [];
  const before = loadNow();
  try {
    const database = openOffice(place.url(officeName));
    const { cpu, cores, memoryMb, node, postgres, settings, fsyncMs } = await machineOf(database);
    await database.end();
    say(`${cpu}, ${String(cores)} cores, ${String(memoryMb)} MB; Node ${node}; PostgreSQL ${postgres}`);
    say(
      Object.entries(settings)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    );
    say(`8 kB on the disk (fdatasync): ${fsyncMs.toFixed(2)} ms; a reference step writes ${String(stepRows)} rows`);
    if (wanted('G1', 'G2', 'G4', 'G8', 'G12')) goals.push(...(await stepsOf(place)));
  } finally {
    await place.leave();
    place.remove();
  }
  say(`load average before ${before.toFixed(1)}, after ${loadNow().toFixed(1)}\n`);
  say(table(goals));
  if (values.json === true) console.log(asJson(goals));
}

await main();
