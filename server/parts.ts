import type { CityParameters } from '../regulation/cities/parameters.ts';
import type { Book } from '../office/people/book.ts';
import type { Office } from '../office/perform.ts';
import type { Channel } from '../office/notices/channel.ts';
import type { Clock, Ids } from '../office/ports.ts';
import { pageChannel } from './notices/page-channel.ts';
import type { TellAnew } from './new-month.ts';
import type { Database } from '../store/database.ts';
import type { BookHeads } from '../store/load.ts';
import { openStore } from '../store/store.ts';
import { openReading, type Reading } from '../store/views/reading.ts';

export type Mode = 'office' | 'demo';

/** What the server is wired from. */
export interface Wiring {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly city: CityParameters;
  readonly mode: Mode;
  /** Where the contents of files lie. */
  readonly filesDir: string;
  /** The built pages; null where there are none. */
  readonly webDir: string | null;
  /** Whether browsers reach us through TLS. */
  readonly tls: boolean;
  /** Sign-ins that one address may try in a minute. */
  readonly signInsPerMinute?: number;
  /** In the demonstration: tells the city anew. */
  readonly tellAnew?: TellAnew;
  /** Ways beside the pages in which notices reach people. */
  readonly otherChannels?: readonly Channel[];
  readonly log: (line: string) => void;
}

export interface Parts extends Wiring {
  readonly office: Office;
  readonly reading: Reading;
  readonly readBook: (seen?: BookHeads) => Promise<Book>;
  readonly channels: readonly Channel[];
}

/** The office over its database, as the server uses it. */
export function partsOf(wiring: Wiring): Parts {
  const { database, clock, ids, city } = wiring;
  const store = openStore({ database, clock, ids, city });
  return {
    ...wiring,
    office: { store, clock, ids, city },
    reading: openReading(database),
    readBook: (seen) => store.readBook(seen),
    channels: [pageChannel(database), ...(wiring.otherChannels ?? [])],
  };
}
