import type { CityParameters } from '../regulation/cities/parameters.ts';
import type { Upload } from '../office/act.ts';
import type { Clock, Ids, Last, Store, Tx } from '../office/ports.ts';
import type { CaseFile } from '../office/rows.ts';
import type { Book } from '../office/people/book.ts';
import { bookFrom } from './book.ts';
import { chainStart } from './canonical.ts';
import { type ChainHead, commit } from './commit.ts';
import { type Connection, type Database, inTransaction } from './database.ts';
import { handlingIn } from './handling.ts';
import { type BookHeads, bookHeads, loadBookRows, loadCase } from './load.ts';
import { claim } from './claim.ts';

export interface StoreParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly city: CityParameters;
}

/** The store over PostgreSQL. The book is kept in memory and read again whenever its revision has moved, within the transaction. */
export function openStore(parts: StoreParts): Store & { readBook(): Promise<Book> } {
  const keeper: Keeper = { book: undefined, heads: '' };
  return {
    transaction: (work, keep) =>
      inTransaction(parts.database, (connection) => work(txOf(parts, connection, keeper)), keep),
    readBook: async () =>
      known(keeper, await bookHeads(parts.database)) ??
      inTransaction(parts.database, async (connection) =>
        bookAt(parts, connection, keeper, await bookHeads(connection)),
      ),
  };
}

/** The book as last read, and the heads of the chains that it was read at. */
interface Keeper {
  book: Book | undefined;
  heads: string;
}

function txOf(parts: StoreParts, connection: Connection, keeper: Keeper): Tx {
  const heads = new Map<string, ChainHead>();
  const read = new Map<string, CaseFile | null>();
  // A loaded case brings where the book stood in the same look.
  let standing: BookHeads | undefined;
  const load = async (caseId: string) => {
    const { file, book } = await loadCase(connection, caseId);
    read.set(caseId, file);
    standing = book;
    return file;
  };
  const found = async (caseId: string) => read.get(caseId) ?? (read.has(caseId) ? null : await load(caseId));
  return {
    claim: (key, by, act, requestHash) => claim(connection, parts.clock, { key, by, act, requestHash }),
    lock: async (caseId) => {
      const found = await lock(connection, caseId);
      if (!found) return null;
      heads.set(caseId, found);
      return { seq: found.seq };
    },
    lastOf: (caseId) => lastOf(connection, caseId),
    load,
    parentOf: async (caseId) => {
      const { rows } = await connection.query<{ parent: string | null }>('select parent from cases where id = $1', [
        caseId,
      ]);
      return rows[0]?.parent ?? null;
    },
    openChildrenOf: async (caseId) => {
      const { rows } = await connection.query<{ id: string }>(
        'select id from cases where parent = $1 and closed_at is null order by id',
        [caseId],
      );
      return rows.map(({ id }) => id);
    },
    book: async () => bookAt(parts, connection, keeper, standing ?? (await bookHeads(connection))),
    uploads: (ids, uploader) => uploadsOf(connection, ids, uploader),
    knows: (caseIds) => knows(connection, caseIds),
    handling: (span, now) =>
      handlingIn(async (sql, values) => (await connection.query<object>(sql, values)).rows, span, now),
    commit: (entry, changes, key) =>
      commit(connection, entry, changes, {
        key,
        headOf: (caseId) => heads.get(caseId) ?? { seq: 0, hash: chainStart },
        before: async (caseId) => (heads.has(caseId) ? found(caseId) : null),
        newId: () => parts.ids.next(entry.recordedAt),
      }),
    opened: async (notice) => {
      const { rowCount } = await connection.query(
        "select 1 from deliveries where notice_id = $1 and event = 'opened' limit 1",
        [notice],
      );
      return rowCount === 1;
    },
  };
}

/** One that had to wait for the head gets it as its holder has left it; what else he wrote the next statement sees. */
async function lock(connection: Connection, caseId: string): Promise<ChainHead | undefined> {
  const { rows } = await connection.query<ChainHead>({
    name: 'lock-head',
    text: 'select seq, hash from chain_heads where case_id = $1 for update',
    values: [caseId],
  });
  return rows[0];
}

async function lastOf(connection: Connection, caseId: string): Promise<Last | null> {
  const { rows } = await connection.query<Last>(
    'select by_person as by, act, recorded_at as at from trail where case_id = $1 order by seq desc limit 1',
    [caseId],
  );
  return rows[0] ?? null;
}

/** Known by the hashes of its chains: another office with as many acts is another book. */
const known = ({ book, heads }: Keeper, found: BookHeads): Book | undefined =>
  book && heads === found.heads ? book : undefined;

async function bookAt(
  parts: StoreParts,
  connection: Connection,
  keeper: Keeper,
  { revision, heads }: BookHeads,
): Promise<Book> {
  const kept = known(keeper, { revision, heads });
  if (kept) return kept;
  const book = bookFrom(await loadBookRows(connection), revision, parts.city, keeper.book);
  Object.assign(keeper, { book, heads });
  return book;
}

async function uploadsOf(connection: Connection, ids: readonly string[], uploader: string): Promise<readonly Upload[]> {
  if (ids.length === 0) return [];
  const { rows } = await connection.query<Upload>(
    `select id, sha256, name, bytes, type, reading ->> 'text' as text from uploads where id = any ($1) and uploader = $2 for update`,
    [ids, uploader],
  );
  return rows;
}

async function knows(connection: Connection, caseIds: readonly string[]): Promise<boolean> {
  const { rows } = await connection.query<{ found: number }>(
    "select count(*) as found from cases where id = any ($1) and kind = 'receipt'",
    [caseIds],
  );
  return rows[0]?.found === new Set(caseIds).size;
}
