import { bookTables, caseTables, type CaseFile, type Table } from '../office/rows.ts';
import { calendarCase, peopleCase } from '../office/people/book.ts';
import type { Connection, Database } from './database.ts';
import { fromSql, sqlTable } from './naming.ts';

const rowsOf = (table: Table, where: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from ${sqlTable(table)} t ${where}) as "${table}"`;

/** Where the book stands: the revisions of its two chains, added up, and their hashes. */
export interface BookHeads {
  readonly revision: number;
  readonly heads: string;
}

const ofTheBook = `from chain_heads where case_id in ('${peopleCase}', '${calendarCase}')`;
const revision = `(select coalesce(sum(seq), 0)::int ${ofTheBook}) as "revision"`;
const heads = `(select coalesce(string_agg(hash, ' ' order by case_id), '') ${ofTheBook}) as "heads"`;

export async function bookHeads(database: Database | Connection): Promise<BookHeads> {
  const { rows } = await database.query<BookHeads>({ name: 'book-heads', text: `select ${revision}, ${heads}` });
  return rows[0] ?? { revision: 0, heads: '' };
}

const ofTheCase = caseTables.map((table) => rowsOf(table, 'where t.case_id = $1')).join(', ');

/** All rows of one case, and where the book stands at that moment, in one round trip. */
export async function loadCase(
  connection: Connection,
  caseId: string,
): Promise<{ readonly file: CaseFile | null; readonly book: BookHeads }> {
  const { rows } = await connection.query<Record<string, object[]> & BookHeads>({
    name: 'load-case',
    text: `select ${ofTheCase}, ${revision}, ${heads}`,
    values: [caseId],
  });
  const [found] = rows;
  const file = asFile(found ?? {});
  return { file: file.cases.length > 0 ? file : null, book: found ?? { revision: 0, heads: '' } };
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
