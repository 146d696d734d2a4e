import type { CityParameters } from '../regulation/cities/parameters.ts';
import type { Upload } from '../office/act.ts';
import type { Clock, Ids, Last, Store, Tx } from '../office/ports.ts';
import type { CaseFile } from '../office/rows.ts';
import type { Book } from '../office/people/book.ts';
import { bookFrom } from './book.ts';
import { chainStart } from './canonical.ts';
import { type ChainHead, commit } from './commit.ts';
import { type Database, inTransaction, inTransactionTogether } from './database.ts';
import { handlingIn } from './handling.ts';
import { type BookHeads, bookHeads, loadBookRows, loadCase } from './load.ts';
import { claim } from './claim.ts';
import type { Asking, Together } from './together.ts';

export interface StoreParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly city: CityParameters;
}

/** The store over PostgreSQL. The book is kept in memory and read again whenever its revision has moved, within the transaction. */
export function openStore(parts: StoreParts): Store & ReadBook {
  const keeper: Keeper = { book: undefined, heads: '' };
  return {
    transaction: (work, keep) =>
      inTransactionTogether(parts.database, (together) => work(txOf(parts, together, keeper)), keep),
    readBook: async (seen) =>
      known(keeper, seen ?? (await bookHeads(parts.database))) ??
      inTransaction(parts.database, async (connection) =>
        bookAt(parts, connection, keeper, await bookHeads(connection)),
      ),
  };
}

interface ReadBook {
  /** The book as it is, or as a look that was taken just now has found it. */
  readBook(seen?: BookHeads): Promise<Book>;
}

/** The book as last read, and the heads of the chains that it was read at. */
interface Keeper {
  book: Book | undefined;
  heads: string;
}

function txOf(parts: StoreParts, together: Together, keeper: Keeper): Tx {
  const heads = new Map<string, ChainHead>();
  const read = new Map<string, CaseFile | null>();
  // A loaded case brings where the book stood in the same look.
  let standing: BookHeads | undefined;
  const load = async (caseId: string) => {
    const { file, book } = await loadCase(together, caseId);
    read.set(caseId, file);
    standing = book;
    return file;
  };
  const found = async (caseId: string) => read.get(caseId) ?? (read.has(caseId) ? null : await load(caseId));
  return {
    claim: (key, by, act, requestHash) => claim(together, parts.clock, { key, by, act, requestHash }),
    lock: async (caseId) => {
      const found = await lock(together, caseId);
      if (!found) return null;
      heads.set(caseId, found);
      return { seq: found.seq };
    },
    lastOf: (caseId) => lastOf(together, caseId),
    load,
    parentOf: async (caseId) => {
      const { rows } = await together.query<{ parent: string | null }>({
        text: 'select parent from cases where id = $1',
        values: [caseId],
      });
      return rows[0]?.parent ?? null;
    },
    openChildrenOf: async (caseId) => {
      const { rows } = await together.query<{ id: string }>({
        text: 'select id from cases where parent = $1 and closed_at is null order by id',
        values: [caseId],
      });
      return rows.map(({ id }) => id);
    },
    book: async () => bookAt(parts, together, keeper, standing ?? (await bookHeads(together))),
    uploads: (ids, uploader) => uploadsOf(together, ids, uploader),
    knows: (caseIds) => knows(together, caseIds),
    handling: (span, now) =>
      handlingIn(async (text, values) => (await together.query<object>({ text, values })).rows, span, now),
    commit: (entry, changes, key) =>
      commit(together, entry, changes, {
        key,
        headOf: (caseId) => heads.get(caseId) ?? { seq: 0, hash: chainStart },
        before: async (caseId) => (heads.has(caseId) ? found(caseId) : null),
        newId: () => parts.ids.next(entry.recordedAt),
      }),
    opened: async (notice) => {
      const { rowCount } = await together.query({
        text: "select 1 from deliveries where notice_id = $1 and event = 'opened' limit 1",
        values: [notice],
      });
      return rowCount === 1;
    },
  };
}

/** One that had to wait for the head gets it as its holder has left it; what else he wrote the next statement sees. */
async function lock(asking: Asking, caseId: string): Promise<ChainHead | undefined> {
  const { rows } = await asking.query<ChainHead>({
    kept: true,
    text: 'select seq, hash from chain_heads where case_id = $1 for update',
    values: [caseId],
  });
  return rows[0];
}

async function lastOf(asking: Asking, caseId: string): Promise<Last | null> {
  const { rows } = await asking.query<Last>({
    text: 'select by_person as by, act, recorded_at as at from trail where case_id = $1 order by seq desc limit 1',
    values: [caseId],
  });
  return rows[0] ?? null;
}

/** Known by the hashes of its chains: another office with as many acts is another book. */
const known = ({ book, heads }: Keeper, found: BookHeads): Book | undefined =>
  book && heads === found.heads ? book : undefined;

async function bookAt(
  parts: StoreParts,
  asking: Asking,
  keeper: Keeper,
  { revision, heads }: BookHeads,
): Promise<Book> {
  const kept = known(keeper, { revision, heads });
  if (kept) return kept;
  const book = bookFrom(await loadBookRows(asking), revision, parts.city, keeper.book);
  Object.assign(keeper, { book, heads });
  return book;
}

async function uploadsOf(asking: Asking, ids: readonly string[], uploader: string): Promise<readonly Upload[]> {
  if (ids.length === 0) return [];
  const { rows } = await asking.query<Upload>({
    text: `select id, sha256, name, bytes, type, reading ->> 'text' as text from uploads where id = any ($1) and uploader = $2 for update`,
    values: [ids, uploader],
  });
  return rows;
}

async function knows(asking: Asking, caseIds: readonly string[]): Promise<boolean> {
  const { rows } = await asking.query<{ found: number }>({
    text: "select count(*) as found from cases where id = any ($1) and kind = 'receipt'",
    values: [caseIds],
  });
  return rows[0]?.found === new Set(caseIds).size;
}
