import { bookTables, caseTables, type CaseFile, type Table } from '../office/rows.ts';
import type { Connection } from './database.ts';
import { fromSql, sqlTable } from './naming.ts';

const rowsOf = (table: Table, where: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from ${sqlTable(table)} t ${where}) as "${table}"`;

/** All rows of one case, in one round trip. */
export async function loadCase(connection: Connection, caseId: string): Promise<CaseFile | null> {
  const lists = caseTables.map((table) => rowsOf(table, 'where t.case_id = $1')).join(', ');
  const { rows } = await connection.query<Record<string, object[]>>(`select ${lists}`, [caseId]);
  const file = asFile(rows[0] ?? {});
  return file.cases.length > 0 ? file : null;
}

/** All rows of the book, in one round trip. */
export async function loadBookRows(connection: Connection): Promise<CaseFile> {
  const { rows } = await connection.query<Record<string, object[]>>(
    `select ${bookTables.map((table) => rowsOf(table, '')).join(', ')}`,
  );
  return asFile(rows[0] ?? {});
}

function asFile(found: Record<string, object[]>): CaseFile {
  const tables = [...caseTables, ...bookTables];
  return Object.fromEntries(
    tables.map((table) => [table, (found[table] ?? []).map((row) => fromSql(row))]),
  ) as unknown as CaseFile;
}
