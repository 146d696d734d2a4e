import { Temporal } from 'temporal-polyfill';
import type { StoreParts } from '../store/store.ts';
import { foundCity } from './found.ts';
import { playMonth } from './month.ts';
import { openStage } from './stage.ts';

/** Opens the demo city on an empty database: the office and its month, as they stand at `asOf`. */
export async function openDemo(
  parts: Omit<StoreParts, 'clock'>,
  { asOf, papers }: { asOf: Temporal.Instant; papers?: number },
): Promise<void> {
  const stage = openStage(parts, asOf.subtract({ hours: 31 * 24 }));
  await foundCity(stage, asOf);
  await playMonth(stage, parts.database, asOf, papers);
}
