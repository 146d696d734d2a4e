import { bookTables, caseTables, type CaseFile, type CaseRow } from './rows.ts';

/** A case that an act is about to open: its own row and what the act lays beside it. */
export function fileOf(row: CaseRow, more: Partial<CaseFile> = {}): CaseFile {
  const none = Object.fromEntries([...caseTables, ...bookTables].map((table) => [table, []])) as unknown as CaseFile;
  return { ...none, cases: [row], ...more };
}
