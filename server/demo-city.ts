import { Readable } from 'node:stream';
import type { Temporal } from 'temporal-polyfill';
import { openDemo, type Opening } from '../demo/open.ts';
import type { TakeIn } from '../demo/stage.ts';
import type { CityParameters } from '../regulation/cities/parameters.ts';
import type { Ids } from '../office/ports.ts';
import type { Database } from '../store/database.ts';
import { makeSetting } from '../store/house/settings.ts';
import { addressNotices } from '../store/notices/address.ts';
import { openedByActing } from '../store/notices/marks.ts';
import { openStore } from '../store/store.ts';
import { openFiles } from './files.ts';
import { pageChannel } from './notices/page-channel.ts';
import { takeIn } from './take-in.ts';

export interface CityPlace {
  readonly database: Database;
  readonly ids: Ids;
  readonly city: CityParameters;
  readonly filesDir: string;
}

/** Tells the demonstration city on an empty database: founded, its month played, its files kept and read. */
export async function tellCity(place: CityPlace, opening: Opening): Promise<void> {
  const { database, ids, city } = place;
  await makeSetting(database, 'mode', 'demo-opening');
  await openDemo({ database, ids, city, takeIn: await takingIn(place) }, opening);
  await noticesOpened(place, opening.asOf);
  await makeSetting(database, 'told-until', opening.asOf.toString());
  await makeSetting(database, 'mode', 'demo');
}

/** Whoever has acted on a paper had opened by then what was told of it; the rest of the month's notices are still unopened. */
async function noticesOpened({ database, ids, city }: CityPlace, now: Temporal.Instant): Promise<void> {
  const book = await openStore({ database, clock: { now: () => now }, ids, city }).readBook();
  const channels = [pageChannel(database)];
  while ((await addressNotices({ database, book, ids, channels, now })) > 0);
  await openedByActing(database);
}

/** The city's own files need no thread apart: nobody but us has written them. */
export async function takingIn(place: CityPlace): Promise<TakeIn> {
  const { readDocument } = await import('../papers/read/read-document.ts');
  const files = openFiles(place.filesDir);
  return async (uploader: string, { name, bytes }, at: Temporal.Instant) => {
    const received = await files.receive(Readable.from([Buffer.from(bytes)]));
    try {
      const { upload, result } = await takeIn(place, readDocument, { received, name, uploader, at });
      if (upload === null || !result.ok)
        throw new Error(`The demo's file "${name}" cannot be read: ${JSON.stringify(result)}`);
      return upload.id;
    } finally {
      await received.drop();
    }
  };
}
