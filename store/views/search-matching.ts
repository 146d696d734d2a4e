import { type RawBuilder, sql } from 'kysely';
import type { Word } from '../search/query.ts';
import type { Reading, Viewer } from './reading.ts';

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

/** What is too much to be sorted, or to be looked through. */
export interface Limits {
  /** So many hits are sorted at once; of more, the newest are sought first. */
  readonly hits: number;
  /** Of a word of which more hits than this are expected, the newest are sought at once. */
  readonly common: number;
  /** Of so many cases it is quicker to look through them than to look for a word that is everywhere. */
  readonly cases: number;
}
export const usualLimits: Limits = { hits: 2_000, common: 10_000, cases: 5_000 };

/** The cases that were opened to the viewer, where they are few; where there are more, no scope. Whether he may see a case is decided elsewhere. */
export async function ownCases(reading: Reading, { targets }: Viewer, { cases: few }: Limits): Promise<Scope> {
  const { rows } = await sql<{ cases: string[] | null }>`
    select case when count(*) <= ${few} then coalesce(array_agg(distinct case_id), '{}') end as cases
    from (select case_id from access where subject = any (${[...targets]}) limit ${few + 1}) own`.execute(reading);
  const cases = rows[0]?.cases ?? null;
  return cases === null ? {} : { cases };
}
