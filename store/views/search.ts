import type { SearchAnswer, SearchQuery, WhoFound } from '../../contract/views/search.ts';
import { namedBy } from '../search/initials.ts';
import { type Word, wordsOf } from '../search/query.ts';
import { named } from './named.ts';
import type { Reading, Viewer } from './reading.ts';
import { byIndex, type Limits, ownCases, usualLimits } from './search-matching.ts';
import { casesShown } from './search-shown.ts';
import { spansOf } from './search-spans.ts';
import { spread } from './search-spread.ts';
import { type Asked, type Ranked, together } from './search-together.ts';
import { casesOf } from './search-who.ts';

const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Everything that the viewer may open and that has the words; or the cases of one person or unit. Page by page, by the order itself. */
export async function searchView(
  reading: Reading,
  viewer: Viewer,
  query: SearchQuery,
  limits: Limits = usualLimits,
): Promise<SearchAnswer> {
  const { q, who, after, limit } = query;
  const key = keyIn(after);
  if (who !== undefined) return ofOne(reading, viewer, who, { after: key?.caseId ?? newest, limit });
  const words = wordsOf(q);
  if (words.length === 0) return { who: null, people: [], found: [], next: null };
  const people = after === undefined ? await peopleFound(reading, viewer, q) : [];
  return { who: null, people, ...(await pageOf(reading, viewer, { words, key, limit, limits })) };
}

async function ofOne(
  reading: Reading,
  viewer: Viewer,
  who: string,
  from: { readonly after: string; readonly limit: number },
): Promise<SearchAnswer> {
  const { found, more } = await casesOf(reading, viewer, who, from);
  const last = found.at(-1);
  return { who: named(viewer.book, who), people: [], found, next: more && last ? `w~0~${last.caseId}` : null };
}

interface Key extends Ranked {
  readonly phase: string;
}

function keyIn(after: string | undefined): Key | null {
  const [phase, rank, caseId] = after?.split('~') ?? [];
  return phase === undefined || caseId === undefined ? null : { phase, rank: Number(rank), caseId };
}

interface PageAsked {
  readonly words: readonly Word[];
  readonly key: Key | null;
  readonly limit: number;
  readonly limits: Limits;
}

const pageOf = (reading: Reading, viewer: Viewer, { words, key, limit, limits }: PageAsked) =>
  byIndex(reading, async (within) => {
    const [spans, own] = [await spansOf(within), await ownCases(within, viewer, limits)];
    const asked: Asked = { reading: within, viewer, words, after: key, limit, spans, own, limits };
    const keys: Key[] = [];
    for await (const one of inOrder(asked, key?.phase ?? 't')) {
      keys.push(one);
      if (keys.length > limit) break;
    }
    const shown = keys.slice(0, limit);
    const found = await casesShown(
      within,
      viewer,
      shown.map(({ caseId }) => caseId),
      words,
    );
    const last = keys.length > limit ? shown.at(-1) : undefined;
    return { found, next: last ? `${last.phase}~${String(last.rank)}~${last.caseId}` : null };
  });

/** First the cases that have all the words in one place, then those that have them in several. */
async function* inOrder(asked: Asked, phase: string): AsyncGenerator<Key> {
  if (phase === 't') {
    for await (const batch of together(asked)) for (const one of batch) yield { ...one, phase: 't' };
    for await (const batch of spread({ ...asked, after: null })) for (const one of batch) yield { ...one, phase: 's' };
  } else for await (const batch of spread(asked)) for (const one of batch) yield { ...one, phase: 's' };
}

const [peopleShown, casesEach] = [5, 3];

/** Whose name or initials were typed, as a whole or as one of the words. */
async function peopleFound(reading: Reading, viewer: Viewer, q: string): Promise<WhoFound[]> {
  const asked = [...new Set([q.replaceAll(/\s/gu, ''), ...q.split(/\s+/u)])];
  const meant = (await Promise.all(asked.map((word) => namedBy(viewer.book, word, peopleShown)))).flat();
  const targets = [...new Set(meant.map(({ target }) => target))].slice(0, peopleShown);
  return Promise.all(
    targets.map(async (target) => {
      const { found, more } = await casesOf(reading, viewer, target, { after: newest, limit: casesEach });
      return { ...named(viewer.book, target), cases: found, more };
    }),
  );
}
