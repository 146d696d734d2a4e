import type { Temporal } from 'temporal-polyfill';
import { foundCity } from './found.ts';
import { playMonth } from './month.ts';
import { openStage, type StageParts } from './stage.ts';

export interface Opening {
  readonly asOf: Temporal.Instant;
  /** Papers of the month beside those of the cast; a short run is enough for most tests. */
  readonly papers?: number;
  /** How much has been told, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** About a third of the time goes into founding the office. */
const founding = 0.3;

/** Opens the demo city on an empty database: the office and its month, as they stand at `asOf`. */
export async function openDemo(parts: StageParts, opening: Opening): Promise<void> {
  const { asOf, papers = 36, onProgress = () => undefined } = opening;
  const stage = openStage(parts, asOf.subtract({ hours: 31 * 24 }));
  await foundCity(stage, asOf, (share) => {
    onProgress(founding * share);
  });
  await playMonth(stage, parts.database, {
    asOf,
    papers,
    onProgress: (share) => {
      onProgress(founding + (1 - founding) * share);
    },
  });
}
