import type { Connection, Database } from '../database.ts';
import { fromSql } from '../naming.ts';

export interface SecretRow {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly earlierHashes: readonly string[];
  readonly changedAt: string | null;
  readonly failures: number;
  readonly lockedUntil: string | null;
}

const columns = 'person_id, password_hash, earlier_hashes, changed_at, failures, locked_until';

export async function secretOf(database: Database | Connection, personId: string): Promise<SecretRow | null> {
  const { rows } = await database.query<object>(`select ${columns} from account_secrets where person_id = $1`, [
    personId,
  ]);
  return rows[0] ? fromSql<SecretRow>(rows[0]) : null;
}

interface Attempt {
  readonly personId: string;
  readonly now: string;
  readonly lockUntil: string;
  readonly allowed: number;
}

/**
 * Counts an attempt before its password is looked at, so that attempts made at the same time cannot slip past the limit.
 * The last one allowed locks at once. Null: locked already, or no secret.
 */
export async function countAttempt(database: Database, attempt: Attempt): Promise<SecretRow | null> {
  const { rows } = await database.query<object>(
    `update account_secrets s set failures = n.failures, locked_until = case when n.failures >= $4 then $3::timestamptz end
     from (select person_id, case when locked_until is null then failures + 1 else 1 end as failures
           from account_secrets where person_id = $1 and (locked_until is null or locked_until <= $2) for update) n
     where s.person_id = n.person_id returning s.person_id, password_hash, earlier_hashes, changed_at, s.failures, locked_until`,
    [attempt.personId, attempt.now, attempt.lockUntil, attempt.allowed],
  );
  return rows[0] ? fromSql<SecretRow>(rows[0]) : null;
}

export async function clearFailures(database: Database, personId: string): Promise<void> {
  await database.query('update account_secrets set failures = 0, locked_until = null where person_id = $1', [personId]);
}

/** Makes a link valid until the moment; the one before it stops working. */
export async function setOneTime(database: Database, personId: string, hash: string, until: string): Promise<void> {
  await database.query(
    `insert into account_secrets (person_id, earlier_hashes, failures, one_time_hash, one_time_until) values ($1, '[]', 0, $2, $3)
     on conflict (person_id) do update set one_time_hash = excluded.one_time_hash, one_time_until = excluded.one_time_until`,
    [personId, hash, until],
  );
}

/** Whose link this is, locked for the transaction; null when unknown, used or too old. */
export async function lockOneTime(connection: Connection, hash: string, now: string): Promise<SecretRow | null> {
  const { rows } = await connection.query<object>(
    `select ${columns} from account_secrets where one_time_hash = $1 and one_time_until > $2 for update`,
    [hash, now],
  );
  return rows[0] ? fromSql<SecretRow>(rows[0]) : null;
}

/** A new password: the earlier ones are kept as hashes, any link and lock are gone. */
export async function setPassword(
  connection: Database | Connection,
  personId: string,
  passwordHash: string,
  earlier: readonly string[],
  at: string,
): Promise<void> {
  await connection.query(
    `insert into account_secrets (person_id, password_hash, earlier_hashes, changed_at, failures) values ($1, $2, $3, $4, 0)
     on conflict (person_id) do update set password_hash = excluded.password_hash, earlier_hashes = excluded.earlier_hashes,
       changed_at = excluded.changed_at, failures = 0, locked_until = null, one_time_hash = null, one_time_until = null`,
    [personId, passwordHash, JSON.stringify(earlier), at],
  );
}
