import type { Temporal } from 'temporal-polyfill';
import { canonical, chainStart, sm3 } from '../canonical.ts';
import { type Database, inTransaction } from '../database.ts';

/** What happened around office matters: log-ins, downloads, failures. Facts never hold a secret. */
export interface SecurityEvent {
  readonly kind: string;
  readonly personId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds one line to the chained log. One writer at a time: the chain has no gaps. */
export function recordSecurity(database: Database, at: Temporal.Instant, event: SecurityEvent): Promise<void> {
  return inTransaction(database, async (connection) => {
    await connection.query("select pg_advisory_xact_lock(hashtextextended('security log ' || current_schema(), 0))");
    const { rows } = await connection.query<{ seq: number; hash: string }>(
      'select seq, hash from security_log order by seq desc limit 1',
    );
    const seq = (rows[0]?.seq ?? 0) + 1;
    const prev = rows[0]?.hash ?? chainStart;
    const body = canonical({ seq, at: at.toString(), ...event, prev });
    await connection.query(
      'insert into security_log (seq, at, kind, person_id, body, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [seq, at.toString(), event.kind, event.personId, body, prev, sm3(body)],
    );
  });
}
