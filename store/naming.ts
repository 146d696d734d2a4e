import type { Table } from '../office/rows.ts';

/** camelCase in code, snake_case in SQL; the one place that knows both. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const sqlTable = (table: Table): string => snake(table);

export const toSql = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]));

export const fromSql = <Row>(row: object): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value])) as Row;
