import type { Table } from '../office/rows.ts';

/** camelCase in code, snake_case in SQL; the one place that knows both. */
export const snake = kept((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
export const camel = kept((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** There are a few hundred names, and each act asks for most of them. */
function kept(of: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? of(name);
    known.set(name, found);
    return found;
  };
}

export const sqlTable = (table: Table): string => snake(table);

export const toSql = (row: object): Record<string, unknown> => renamed(row, snake);

export const fromSql = <Row>(row: object): Row => renamed(row, camel) as Row;

function renamed(row: object, name: (key: string) => string): Record<string, unknown> {
  const other: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) other[name(key)] = value;
  return other;
}
