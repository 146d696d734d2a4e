import { bookTables, caseTables, type CaseFile, type Table } from '../office/rows.ts';
import { calendarCase, peopleCase } from '../office/people/book.ts';
import { fromSql, sqlTable } from './naming.ts';
import type { Asking } from './together.ts';

const rowsOf = (table: Table, where: string): string =>
  `(select json_agg(t order by t.id) from ${sqlTable(table)} t ${where}) as "${table}"`;

/** Where the book stands: the revisions of its two chains, added up, and their hashes. */
export interface BookHeads {
  readonly revision: number;
  readonly heads: string;
}

const ofTheBook = `from chain_heads where case_id in ('${peopleCase}', '${calendarCase}')`;

/** The columns that say where the book stands; part of any look that is taken anyhow. */
export const bookHeadsSql = `(select coalesce(sum(seq), 0)::int ${ofTheBook}) as "revision",
  (select coalesce(string_agg(hash, ' ' order by case_id), '') ${ofTheBook}) as "heads"`;

export async function bookHeads(asking: Asking): Promise<BookHeads> {
  const { rows } = await asking.query<BookHeads>({ text: `select ${bookHeadsSql}`, kept: true });
  return rows[0] ?? { revision: 0, heads: '' };
}

// A case's own row is found by its key: nothing indexes it under the case that it is.
const ofTheCase = `select ${caseTables
  .map((table) => rowsOf(table, table === 'cases' ? 'where t.id = $1' : 'where t.case_id = $1'))
  .join(', ')}, ${bookHeadsSql}`;

/** All rows of one case, and where the book stands at that moment, in one round trip. */
export async function loadCase(
  asking: Asking,
  caseId: string,
): Promise<{ readonly file: CaseFile | null; readonly book: BookHeads }> {
  const { rows } = await asking.query<Found & BookHeads>({ text: ofTheCase, values: [caseId], kept: true });
  const [found] = rows;
  const file = asFile(found ?? {});
  return { file: file.cases.length > 0 ? file : null, book: found ?? { revision: 0, heads: '' } };
}

/** All rows of the book, in one round trip. */
export async function loadBookRows(asking: Asking): Promise<CaseFile> {
  const { rows } = await asking.query<Found>({
    text: `select ${bookTables.map((table) => rowsOf(table, '')).join(', ')}`,
  });
  return asFile(rows[0] ?? {});
}

/** The rows by table; null where there are none. */
type Found = Partial<Record<string, object[] | null>>;

function asFile(found: Found): CaseFile {
  const tables = [...caseTables, ...bookTables];
  return Object.fromEntries(
    tables.map((table) => [table, (found[table] ?? []).map((row) => fromSql(row))]),
  ) as unknown as CaseFile;
}
