import type { CityParameters } from '../regulation/cities/parameters.ts';
import type { Upload } from '../office/act.ts';
import type { Clock, Committed, Ids, Store, Tx } from '../office/ports.ts';
import type { CaseFile } from '../office/rows.ts';
import { type Book, calendarCase, peopleCase } from '../office/people/book.ts';
import { bookFrom } from './book.ts';
import { chainStart } from './canonical.ts';
import { commit } from './commit.ts';
import { type Connection, type Database, inTransaction } from './database.ts';
import { handlingIn } from './handling.ts';
import { loadBookRows, loadCase } from './load.ts';

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
    readBook: () => inTransaction(parts.database, (connection) => currentBook(parts, connection, keeper)),
  };
}

/** The book as last read, and the heads of the chains that it was read at. */
interface Keeper {
  book: Book | undefined;
  heads: string;
}

interface LockedHead {
  seq: number;
  hash: string;
  by_person: string | null;
  act: string | null;
  recorded_at: string | null;
}

function txOf(parts: StoreParts, connection: Connection, keeper: Keeper): Tx {
  const hashes = new Map<string, string>();
  const read = new Map<string, CaseFile | null>();
  const load = async (caseId: string) => {
    const file = await loadCase(connection, caseId);
    read.set(caseId, file);
    return file;
  };
  const found = async (caseId: string) => read.get(caseId) ?? (read.has(caseId) ? null : await load(caseId));
  return {
    claim: (key, by, act, requestHash) => claim(connection, parts.clock, { key, by, act, requestHash }),
    lock: async (caseId) => {
      const found = await lock(connection, caseId);
      if (found) hashes.set(caseId, found.hash);
      return found ? { seq: found.seq, lastBy: found.by_person, lastAct: found.act, lastAt: found.recorded_at } : null;
    },
    load,
    book: () => currentBook(parts, connection, keeper),
    uploads: (ids, uploader) => uploadsOf(connection, ids, uploader),
    mayOpen: (caseId, targets) => mayOpen(connection, caseId, targets),
    knows: (caseIds) => knows(connection, caseIds),
    handling: (span, now) =>
      handlingIn(async (sql, values) => (await connection.query<object>(sql, values)).rows, span, now),
    opened: async (notice) => {
      const { rowCount } = await connection.query(
        "select 1 from deliveries where notice_id = $1 and event = 'opened' limit 1",
        [notice],
      );
      return rowCount === 1;
    },
    commit: async (entry, changes, head, key) => {
      const { caseId } = changes;
      const committed = await commit(connection, entry, changes, head, {
        prevHash: hashes.get(caseId) ?? chainStart,
        newId: parts.ids.next(entry.recordedAt),
        before: head === null ? null : await found(caseId),
      });
      await afterwards(connection, changes.takes, key, committed);
      return committed;
    },
  };
}

/** In two statements: one that had to wait for the head would not see the row that its holder has just written. */
async function lock(connection: Connection, caseId: string): Promise<LockedHead | undefined> {
  const { rowCount } = await connection.query('select 1 from chain_heads where case_id = $1 for update', [caseId]);
  if (!rowCount) return undefined;
  const { rows } = await connection.query<LockedHead>(
    `select h.seq, h.hash, t.by_person, t.act, t.recorded_at from chain_heads h
     left join trail t on t.case_id = h.case_id and t.seq = h.seq where h.case_id = $1`,
    [caseId],
  );
  return rows[0];
}

interface Claim {
  readonly key: string;
  readonly by: string | null;
  readonly act: string;
  readonly requestHash: string;
}

/** A second request under the same key waits for the first one here, and then gets its answer. */
async function claim(
  connection: Connection,
  clock: Clock,
  { key, by, act, requestHash }: Claim,
): ReturnType<Tx['claim']> {
  const made = await connection.query(
    `insert into requests_answered (key, person_id, act, request_hash, answer, at) values ($1, $2, $3, $4, 'null', $5)
     on conflict (key) do nothing`,
    [key, by, act, requestHash, clock.now().toString()],
  );
  if (made.rowCount === 1) return null;
  const { rows } = await connection.query<{
    person_id: string | null;
    act: string;
    request_hash: string;
    answer: Committed;
  }>('select person_id, act, request_hash, answer from requests_answered where key = $1', [key]);
  const earlier = rows[0];
  const same = earlier?.person_id === by && earlier.act === act && earlier.request_hash === requestHash;
  return { earlier: same ? earlier.answer : 'other-request' };
}

/** Known by the hashes of its chains: another office with as many acts is another book. */
async function currentBook(parts: StoreParts, connection: Connection, keeper: Keeper): Promise<Book> {
  const { rows } = await connection.query<{ revision: number; heads: string }>(
    `select coalesce(sum(seq), 0)::int as revision, coalesce(string_agg(hash, ' ' order by case_id), '') as heads
     from chain_heads where case_id in ($1, $2)`,
    [peopleCase, calendarCase],
  );
  const { revision = 0, heads = '' } = rows[0] ?? {};
  if (keeper.book && keeper.heads === heads) return keeper.book;
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

async function mayOpen(connection: Connection, caseId: string, targets: readonly string[]): Promise<boolean> {
  const { rowCount } = await connection.query(
    'select 1 from access where case_id = $1 and subject = any ($2) limit 1',
    [caseId, targets],
  );
  return rowCount === 1;
}

async function knows(connection: Connection, caseIds: readonly string[]): Promise<boolean> {
  const { rows } = await connection.query<{ found: number }>(
    "select count(*) as found from cases where id = any ($1) and kind = 'receipt'",
    [caseIds],
  );
  return rows[0]?.found === new Set(caseIds).size;
}

async function afterwards(
  connection: Connection,
  takes: readonly string[],
  key: string | null,
  committed: Committed,
): Promise<void> {
  if (takes.length > 0) await connection.query('delete from uploads where id = any ($1)', [takes]);
  if (key !== null) {
    await connection.query('update requests_answered set answer = $2 where key = $1', [key, JSON.stringify(committed)]);
  }
}
