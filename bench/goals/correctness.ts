import type { Database } from '../../store/database.ts';
import { verify } from '../../store/verify.ts';
import type { House } from '../house.ts';
import { tellerOf } from '../stories.ts';

/** What must be true after a load; each line that is not is a fault. */
export interface Correctness {
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

const acts = async (database: Database): Promise<number> => {
  const { rows } = await database.query<{ acts: number }>(
    "select count(*) as acts from trail where act like 'documents/%' and by_person is not null",
  );
  return rows[0]?.acts ?? 0;
};

const races = 5;

/** Acknowledged answers are the trail's rows; of two who race for one task exactly one wins; every chain and table verifies. */
export async function correctnessOf(house: House, database: Database): Promise<Correctness> {
  const faults: string[] = [...new Set(house.tally.refused)].slice(0, 5).map((said) => `refused: ${said}`);
  for (let race = 0; race < races; race += 1) {
    const wins = await raceOn(house, race);
    if (wins !== 1) faults.push(`Of two who raced for one task ${String(wins)} won.`);
  }
  const rows = await acts(database);
  const { acknowledged } = house.tally;
  if (rows !== acknowledged) faults.push(`${String(acknowledged)} acts acknowledged, ${String(rows)} in the trails.`);
  const report = await verify(database);
  faults.push(...report.faults.slice(0, 5).map((fault) => `verify: ${JSON.stringify(fault)}`));
  return { acknowledged, faults };
}

/** A paper is brought to its registration; two requests then want to register it at once. */
async function raceOn({ client, cast, tally }: House, race: number): Promise<number> {
  const teller = tellerOf(client, cast, tally, `赛${String(race)}`);
  for (let deed = 0; deed < 2; deed += 1) await teller.next();
  return teller.raced();
}
