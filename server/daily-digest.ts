import { zone } from '../office/people/book.ts';
import { digestKey, writeDigest } from '../store/digest.ts';
import type { Parts } from './parts.ts';

/** The digest of the last day that is over, unless it is there already; it covers every day since the one before. True when written. */
export async function writeDailyDigest(parts: Parts, keyFolder: string): Promise<boolean> {
  const now = parts.clock.now();
  const day = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 }).toString();
  const { rowCount } = await parts.database.query('select 1 from digests where day >= $1', [day]);
  if (rowCount === 1) return false;
  return writeDigest(parts.database, day, digestKey(keyFolder), now);
}

/** Looks for the end of a day every few minutes, some minutes after midnight at the earliest. Gives the way to stop it. */
export function startDigests(parts: Parts, keyFolder: string, everyMs = 5 * 60_000): () => void {
  const once = (): void => {
    const { hour, minute } = parts.clock.now().toZonedDateTimeISO(zone);
    // Acts that began before midnight may be written a moment after it.
    if (hour === 0 && minute < 5) return;
    writeDailyDigest(parts, keyFolder).catch((error: unknown) => {
      parts.log(`digest: ${String(error)}`);
    });
  };
  once();
  const timer = setInterval(once, everyMs);
  return () => {
    clearInterval(timer);
  };
}
