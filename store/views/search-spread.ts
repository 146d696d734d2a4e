import { type RawBuilder, sql } from 'kysely';
import { spanTag } from '../search/tokens.ts';
import type { Word } from '../search/query.ts';
import { matching, type Scope } from './search-matching.ts';
import { visibleTo } from './reading.ts';
import { type Asked, type Ranked } from './search-together.ts';
import { windowsOf } from './search-spans.ts';

/** Cases that have every word somewhere, but nowhere all of them: newest first, after those that have. */
export async function* spread(asked: Asked): AsyncGenerator<readonly Ranked[]> {
  if (asked.words.length < 2) return;
  if (asked.own.cases) {
    yield* allIn(asked, asked.own);
    return;
  }
  const rare = await rarest(asked);
  if (rare !== null) yield* allIn(asked, { cases: rare });
  else
    for (const window of windowsOf(asked.spans, asked.after?.caseId ?? 'ffff'))
      yield* allIn(asked, { tags: window.map((span) => spanTag(span)) });
}

async function* allIn(asked: Asked, scope: Scope): AsyncGenerator<readonly Ranked[]> {
  for (let after: string | undefined = asked.after?.caseId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'; after;) {
    const found: readonly Ranked[] = await page(asked, scope, after);
    yield found;
    after = found.length > asked.limit ? found.at(-1)?.caseId : undefined;
  }
}

/** The cases of the rarest word; null where every word is a common one. */
async function rarest({ reading, words, limits }: Asked): Promise<readonly string[] | null> {
  let rare: readonly string[] | null = null;
  for (const word of words) {
    const { rows } = await sql<{ caseId: string }>`
      select p.case_id from search_passages p where ${matching([word])} limit ${limits.hits + 1}`.execute(reading);
    const isFew = rows.length <= limits.hits && (rare === null || rows.length < rare.length);
    if (isFew) rare = [...new Set(rows.map(({ caseId }) => caseId))];
  }
  return rare;
}

const casesWith = (word: Word, scope: Scope): RawBuilder<unknown> =>
  sql`select p.case_id from search_passages p where ${matching([word], scope)}`;

async function page({ reading, viewer, words, limit }: Asked, scope: Scope, after: string): Promise<readonly Ranked[]> {
  const each = sql.join(
    words.map((word) => casesWith(word, scope)),
    sql` intersect `,
  );
  const { rows } = await sql<{ caseId: string }>`
    with every as materialized (${each}),
    whole as materialized (select p.case_id from search_passages p where ${matching(words, scope)})
    select e.case_id from every e
    where e.case_id < ${after}::uuid and e.case_id not in (select case_id from whole) and ${visibleTo(viewer, 'e.case_id')}
    order by e.case_id desc limit ${limit + 1}`.execute(reading);
  return rows.map(({ caseId }) => ({ rank: 0, caseId }));
}
