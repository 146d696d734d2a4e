import type { Connection, Database } from './database.ts';
import type { DigestFile } from './digest.ts';
import { chainFaults } from './verify/chain-faults.ts';
import { chains } from './verify/chains.ts';
import { digestFaults } from './verify/digest-faults.ts';
import type { Fault } from './verify/fault.ts';
import { numberFaults } from './verify/number-faults.ts';
import { rollupFaults } from './verify/rollup-faults.ts';
import { securityFaults } from './verify/security-faults.ts';
import { strayRows, tableFaults } from './verify/table-faults.ts';

export interface VerifyReport {
  readonly ok: boolean;
  readonly cases: number;
  /** Rows of trails that were hashed again. */
  readonly acts: number;
  /** Rows of case tables and rolled-up rows that were compared, and lines of the security log. */
  readonly rows: number;
  /** All of them; the first row that differs is the first. */
  readonly faults: readonly Fault[];
}

/**
 * Checks everything that was recorded, as it stands at one moment; writes nothing, and the office may go on working.
 * `against`: digests kept outside the database, which also find what a rewriting of whole chains would hide.
 */
export async function verify(
  database: Database,
  { against }: { readonly against?: DigestFile } = {},
): Promise<VerifyReport> {
  const connection = await database.connect();
  try {
    await connection.query('begin isolation level repeatable read read only');
    return await verified(connection, against);
  } finally {
    await connection.query('rollback').catch(() => undefined);
    connection.release();
  }
}

async function verified(connection: Connection, against: DigestFile | undefined): Promise<VerifyReport> {
  const found = { cases: 0, acts: 0, rows: 0, faults: [] as Fault[] };
  for await (const batch of chains(connection)) {
    const tables = await tableFaults(connection, batch);
    found.cases += batch.length;
    found.acts += batch.reduce((sum, { rows }) => sum + rows.length, 0);
    found.rows += tables.rows;
    found.faults.push(...batch.flatMap(chainFaults), ...tables.faults);
  }
  const security = await securityFaults(connection);
  const rollup = await rollupFaults(connection);
  const faults = onePerRow([
    ...found.faults,
    ...(await strayRows(connection)),
    ...(await numberFaults(connection)),
    ...security.faults,
    ...rollup.faults,
    ...(await digestFaults(connection, against)),
  ]);
  return { ...found, ok: faults.length === 0, rows: found.rows + security.rows + rollup.rows, faults };
}

/** A row that was moved shows where it is missing and where it is too much; it is named once. */
function onePerRow(faults: readonly Fault[]): Fault[] {
  const named = new Set<string>();
  return faults.filter(({ table, id, seq }) => {
    const row = `${table} ${id ?? ''} ${seq ?? ''}`;
    if (id !== null && named.has(row)) return false;
    named.add(row);
    return true;
  });
}
