import { bookTables, caseTables, type Table } from '../../office/rows.ts';
import type { Chain } from './chains.ts';

export const recordedTables: readonly Table[] = [...caseTables, ...bookTables];

/** Rows by table and id. */
export type Folded = ReadonlyMap<Table, ReadonlyMap<string, object>>;

interface RecordedPut {
  readonly table: Table;
  readonly row: { readonly id: string };
}

/** What the tables hold if the trails are right: of each row, as the last act that touched it wrote it. */
export function folded(chains: readonly Chain[]): Folded {
  const tables = new Map<Table, Map<string, object>>(recordedTables.map((table) => [table, new Map()]));
  for (const { rows } of chains)
    for (const { body } of rows) for (const { table, row } of putsIn(body)) tables.get(table)?.set(row.id, row);
  return tables;
}

/** None where the body is no longer readable: that row is named by the check of its chain. */
function putsIn(body: string): readonly RecordedPut[] {
  const parsed = bodyIn(body);
  return parsed !== null && Array.isArray(parsed.puts) ? (parsed.puts as RecordedPut[]) : [];
}

/** The body of a row, or null where it is no JSON object. */
export function bodyIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
