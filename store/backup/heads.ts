import { createHash } from 'node:crypto';
import type { Connection } from '../database.ts';

const size = 10_000;

/** SM3 over the last row of every chain, in order, and over the security log's: two databases with the same one hold the same acts. */
export async function headsOf(connection: Connection): Promise<string> {
  const hash = createHash('sm3');
  let after: string | null = null;
  for (;;) {
    const found: { rows: { caseId: string; seq: number; hash: string }[] } = await connection.query(
      `select case_id as "caseId", seq, hash from chain_heads where $1::uuid is null or case_id > $1 order by case_id limit ${size}`,
      [after],
    );
    for (const { caseId, seq, hash: head } of found.rows) hash.update(`${caseId} ${seq} ${head}\n`);
    after = found.rows.at(-1)?.caseId ?? null;
    if (found.rows.length < size) break;
  }
  const { rows } = await connection.query<{ seq: number; hash: string }>(
    'select seq, hash from security_log order by seq desc limit 1',
  );
  if (rows[0]) hash.update(`security ${rows[0].seq} ${rows[0].hash}\n`);
  return hash.digest('hex');
}
