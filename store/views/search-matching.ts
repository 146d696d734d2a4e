import { type RawBuilder, sql } from 'kysely';
import type { Word } from '../search/query.ts';
import type { Reading } from './reading.ts';

/** What narrows a question to the index: its own tags (one of them), or some cases. */
export interface Scope {
  readonly tags?: readonly string[];
  readonly cases?: readonly string[];
}

/** Whether the passage `p` has every one of the words, in the scope. */
export function matching(words: readonly Word[], { tags = [], cases }: Scope = {}): RawBuilder<boolean> {
  const tagged = tags.length === 0 ? [] : [`(${tags.map((tag) => `'${tag}'`).join(' | ')})`];
  const tsquery = [...words.map((word) => word.tsquery), ...tagged].join(' & ');
  const parts = [
    sql<boolean>`p.tokens @@ ${tsquery}::tsquery`,
    ...words.flatMap(rechecked),
    ...(cases === undefined ? [] : [sql<boolean>`p.case_id = any (${[...cases]}::uuid[])`]),
  ];
  return sql.join(parts, sql` and `);
}

/** A plain text has no joker of LIKE and nothing special to a pattern. */
function rechecked({ recheck, plain, pattern }: Word): RawBuilder<boolean>[] {
  if (recheck === 'phrase') return [sql`p.plain like ${`%${plain}%`}`];
  return recheck === 'pattern' ? [sql`p.plain ~ ${pattern}`] : [];
}

/**
 * Reads with the index only. Of a word that it has no figures for, PostgreSQL may think that reading the whole table is quicker: for a rare
 * one that would take a thousand times as long.
 */
export const byIndex = <T>(reading: Reading, work: (reading: Reading) => Promise<T>): Promise<T> =>
  reading.transaction().execute(async (within) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(within);
    return work(within);
  });
