import { sql } from 'kysely';
import { ranks } from '../search/passages.ts';
import type { Word } from '../search/query.ts';
import { rankTag, spanTag } from '../search/tokens.ts';
import { type Limits, matching, type Scope } from './search-matching.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';
import { type Spans, windowsOf } from './search-spans.ts';

/** A case and the best rank at which the words stand in it. */
export interface Ranked {
  readonly rank: number;
  readonly caseId: string;
}

export interface Asked {
  readonly reading: Reading;
  readonly viewer: Viewer;
  readonly words: readonly Word[];
  readonly after: Ranked | null;
  readonly limit: number;
  readonly spans: Spans;
  /** The viewer's own cases, where they are few: what cannot be seen need not be sought. */
  readonly own: Scope;
  readonly limits: Limits;
}

const start: Ranked = { rank: -1, caseId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const lastRank = Math.max(...Object.values(ranks));

/** Cases with all the words in one passage: best first, then newest. What comes is visible, and each case comes once. */
export async function* together(asked: Asked): AsyncGenerator<readonly Ranked[]> {
  const after = asked.after ?? start;
  if (asked.own.cases) {
    yield* allIn(asked, after, asked.own);
    return;
  }
  const isCommon = await seemCommon(asked);
  const all = isCommon ? null : await hits(asked, after, {}, asked.limits.hits);
  if (all?.tooMany === false) {
    yield all.found;
    return;
  }
  for (let rank = Math.max(after.rank, 0); rank <= lastRank; rank += 1) {
    const from = rank === after.rank ? after : { rank, caseId: start.caseId };
    if (isCommon) yield* newestFirst(asked, from);
    else yield* ofRank(asked, from);
  }
}

/** Of a common word the newest span of time mostly fills the page; what follows it is asked only when somebody reads on. */
async function* newestFirst(asked: Asked, after: Ranked): AsyncGenerator<readonly Ranked[]> {
  const { rank } = after;
  const [newest = []] = windowsOf(asked.spans, after.caseId);
  const { found } = await hits(asked, after, { tags: newest.map((span) => spanTag(span, rank)) }, null);
  yield await best(asked, found);
  yield* ofRank(asked, found.at(-1) ?? after);
}

async function* ofRank(asked: Asked, after: Ranked): AsyncGenerator<readonly Ranked[]> {
  const { rank } = after;
  const few = await hits(asked, after, { tags: [rankTag(rank)] }, asked.limits.hits);
  if (!few.tooMany) yield await best(asked, few.found);
  else
    for (const window of windowsOf(asked.spans, after.caseId)) {
      const tags = window.map((span) => spanTag(span, rank));
      yield* allIn(asked, after, { tags });
    }
}

/** Everything of a window, in pages. */
async function* allIn(asked: Asked, after: Ranked, scope: Scope): AsyncGenerator<readonly Ranked[]> {
  for (let from: Ranked | undefined = after; from !== undefined;) {
    const { found }: Hits = await hits(asked, from, scope, null);
    yield scope.cases ? found : await best(asked, found);
    from = found.length > asked.limit ? found.at(-1) : undefined;
  }
}

interface Hits {
  readonly tooMany: boolean;
  readonly found: readonly Ranked[];
}

/** Hits are gathered before they are sorted: sorting first would read the whole index for a rare word. */
async function hits(
  { reading, viewer, words, limit }: Asked,
  { rank, caseId }: Ranked,
  scope: Scope,
  most: number | null,
): Promise<Hits> {
  const { rows } = await sql<{ total: number; found: [number, string][] }>`
    with hits as materialized (
      select p.case_id, p.rank from search_passages p where ${matching(words, scope)} limit ${most === null ? null : most + 1}),
    total as (select count(*)::int as total from hits),
    seen as (
      select min(h.rank) as rank, h.case_id from hits h, total
      where (${most === null} or total.total <= ${most ?? 0}) and ${visibleTo(viewer, 'h.case_id')} group by h.case_id),
    page as (
      select rank, case_id from seen where rank > ${rank} or (rank = ${rank} and case_id < ${caseId}::uuid)
      order by rank, case_id desc limit ${limit + 1})
    select total.total, (select coalesce(jsonb_agg(jsonb_build_array(rank, case_id)), '[]') from page) as found from total`.execute(
    reading,
  );
  const { total = 0, found = [] } = rows[0] ?? {};
  return { tooMany: most !== null && total > most, found: found.map(([at, id]) => ({ rank: at, caseId: id })) };
}

/** Without the cases that came before, at a better rank. */
async function best({ reading, viewer, words }: Asked, found: readonly Ranked[]): Promise<readonly Ranked[]> {
  if (found.length === 0) return [];
  const { rows } = await sql<{ caseId: string; rank: number }>`
    select p.case_id, min(p.rank) as rank from search_passages p
    where ${matching(words, { cases: found.map(({ caseId }) => caseId) })} and ${visibleTo(viewer, 'p.case_id')} group by 1`.execute(
    reading,
  );
  const rankOf = new Map(rows.map(({ caseId, rank }) => [caseId, rank]));
  return found.filter(({ caseId, rank }) => rankOf.get(caseId) === rank);
}

/** Words of which PostgreSQL expects very many hits. It may be wrong: then the way is longer, and ends at the same. */
async function seemCommon({ reading, words, limits }: Asked): Promise<boolean> {
  const tokens = words.flatMap(({ tsquery }) => tsquery.split(' & '));
  const each = tokens.map((token) => sql`select from search_passages where tokens @@ ${token}::tsquery`);
  const { rows } = await sql<Readonly<Record<string, string>>>`explain ${sql.join(each, sql` union all `)}`.execute(
    reading,
  );
  const plan = rows.flatMap((row) => Object.values(row)).join('\n');
  const expected = [...plan.matchAll(/Heap Scan on search_passages .* rows=(\d+)/gu)].map(([, count]) => Number(count));
  return expected.length > 0 && Math.min(...expected) > limits.common;
}
