import { sql } from 'kysely';
import { spanOf } from '../search/tokens.ts';
import type { Reading } from './reading.ts';

/** The first and the last span of time in which a case was opened. */
export interface Spans {
  readonly oldest: number;
  readonly newest: number;
}

export async function spansOf(reading: Reading): Promise<Spans> {
  const { rows } = await sql<{ oldest: string; newest: string }>`
    select (select case_id from search_cases order by case_id limit 1) as oldest,
      (select case_id from search_cases order by case_id desc limit 1) as newest`.execute(reading);
  const { oldest, newest } = rows[0] ?? {};
  return { oldest: spanOf(oldest ?? '0000'), newest: spanOf(newest ?? '0000') };
}

const longestWindow = 64;

/** The spans up to that case, newest first, each window twice as long as the one before: the first are soon read, many are few questions. */
export function* windowsOf({ oldest, newest }: Spans, beforeCase: string): Generator<readonly number[]> {
  let next = Math.min(newest, spanOf(beforeCase));
  for (let length = 1; next >= oldest; length = Math.min(2 * length, longestWindow)) {
    const last = Math.max(oldest, next - length + 1);
    yield Array.from({ length: next - last + 1 }, (_, i) => next - i);
    next = last - 1;
  }
}
