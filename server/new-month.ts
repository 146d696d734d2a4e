import { Temporal } from 'temporal-polyfill';
import type { DemoMonth } from '../contract/session.ts';
import type { Database } from '../store/database.ts';
import { settingOf } from '../store/house/settings.ts';
import { contentsOf, dropContents } from '../store/house/uploads.ts';
import { type Place, replaceSchema } from '../store/replace-schema.ts';
import { type CityPlace, tellCity } from './demo-city.ts';
import { openFiles } from './files.ts';

/**
 * After a week every limit of the told month has passed, so that all that is open is late; a weekly demonstration still
 * finds its month fresh.
 */
const freshDays = 7;

/** Tells a fresh city as of a moment and puts it in the place of this one. */
export type TellAnew = (asOf: Temporal.Instant, onProgress: (share: number) => void) => Promise<void>;

/** The fresh city stands beside the old one until it is whole. Only a demonstration can be replaced. */
export function tellingAnew(place: Place, { database, ...rest }: CityPlace, papers?: number): TellAnew {
  return async (asOf, onProgress) => {
    const before = await contentsOf(database);
    await replaceSchema(
      place,
      (fresh) =>
        tellCity({ ...rest, database: fresh }, { asOf, onProgress, ...(papers === undefined ? {} : { papers }) }),
      async (connection) => {
        const { rows } = await connection.query<{ value: unknown }>(
          "select value from office_settings where key = 'mode'",
        );
        return rows[0]?.value === 'demo';
      },
    );
    const files = openFiles(rest.filesDir);
    await dropContents(database, before, (sha256) => files.remove(sha256));
  };
}

export interface Month {
  state(): Promise<DemoMonth>;
  /** Begins a new month; false when the one told is still fresh, or a new one is on its way. */
  begin(): Promise<boolean>;
}

interface Wired {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly tellAnew: TellAnew | undefined;
  readonly log: (line: string) => void;
  readonly onDone: () => void;
}

/** The month of the demonstration: how old it is, and a new one on its way. */
export function openMonth({ database, now, tellAnew, log, onDone }: Wired): Month {
  let opening: number | null = null;
  let failed = false;
  const state = async (): Promise<DemoMonth> => {
    const until = await settingOf(database, 'told-until');
    const toldUntil = typeof until === 'string' ? until : null;
    return { toldUntil, isOld: tellAnew !== undefined && isOld(toldUntil, now()), opening, failed };
  };
  const tell = async (work: TellAnew): Promise<void> => {
    try {
      await work(now(), (share) => {
        opening = share;
      });
      onDone();
    } catch (error) {
      failed = true;
      log(`new month: ${String(error)}`);
    } finally {
      opening = null;
    }
  };
  return {
    state,
    begin: async () => {
      const { isOld: mayBegin, opening: isUnderWay } = await state();
      if (!tellAnew || !mayBegin || isUnderWay !== null) return false;
      opening = 0;
      failed = false;
      void tell(tellAnew);
      return true;
    },
  };
}

const isOld = (toldUntil: string | null, now: Temporal.Instant): boolean =>
  toldUntil === null ||
  Temporal.Instant.compare(Temporal.Instant.from(toldUntil).add({ hours: freshDays * 24 }), now) < 0;
