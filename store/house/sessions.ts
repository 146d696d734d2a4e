import type { Database } from '../database.ts';
import { type BookHeads, bookHeadsSql } from '../load.ts';
import { fromSql } from '../naming.ts';

export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
}

const columns = 'id, person_id, created_at, last_seen_at, address, agent';

export async function openSession(database: Database, tokenHash: string, row: SessionRow): Promise<void> {
  await database.query(`insert into sessions (token_hash, ${columns}) values ($1, $2, $3, $4, $5, $6, $7)`, [
    tokenHash,
    row.id,
    row.personId,
    row.createdAt,
    row.lastSeenAt,
    row.address,
    row.agent,
  ]);
}

/** The open session with this token, idle ones included, and where the book stands: every request asks for both. */
export async function findSession(
  database: Database,
  tokenHash: string,
): Promise<{ readonly session: SessionRow; readonly book: BookHeads } | null> {
  const { rows } = await database.query<BookHeads>({
    name: 'find-session',
    text: `select ${columns}, ${bookHeadsSql} from sessions where token_hash = $1 and ended_at is null`,
    values: [tokenHash],
  });
  const [found] = rows;
  if (!found) return null;
  const { revision, heads, ...session } = found;
  return { session: fromSql<SessionRow>(session), book: { revision, heads } };
}

/** Open sessions of one person, or of all; the last used first. */
export async function listSessions(database: Database, personId: string | null): Promise<SessionRow[]> {
  const { rows } = await database.query<object>(
    `select ${columns} from sessions where ended_at is null and ($1::uuid is null or person_id = $1)
     order by last_seen_at desc limit 500`,
    [personId],
  );
  return rows.map((row) => fromSql<SessionRow>(row));
}

/** Notes that the person is there. Never moves back. */
export async function touchSession(database: Database, id: string, at: string): Promise<void> {
  await database.query('update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2', [id, at]);
}

/** Ends one session; false when it was not open. */
export async function endSession(database: Database, id: string, at: string, why: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'update sessions set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null',
    [id, at, why],
  );
  return rowCount === 1;
}

/** Ends all sessions of a person, but for one. */
export async function endSessionsOf(
  database: Database,
  personId: string,
  at: string,
  why: string,
  except: string | null = null,
): Promise<void> {
  await database.query(
    `update sessions set ended_at = $2, ended_why = $3
     where person_id = $1 and ended_at is null and ($4::uuid is null or id <> $4)`,
    [personId, at, why, except],
  );
}
