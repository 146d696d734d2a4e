import { type RawBuilder, sql } from 'kysely';
import type { CaseFound, PassageSeen } from '../../contract/views/search.ts';
import { markedIn, type Segment } from '../search/marks.ts';
import type { About } from '../search/passages.ts';
import type { Word } from '../search/query.ts';
import { onWire, personName } from './named.ts';
import { matching } from './search-matching.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

interface PassageRow {
  readonly caseId: string;
  readonly rank: number;
  readonly place: string;
  readonly about: About;
  readonly body: string;
}

const passagesShown = 3;

/** These cases as the list shows them, in the order given, with the passages where the words stand. */
export async function casesShown(
  reading: Reading,
  viewer: Viewer,
  ids: readonly string[],
  words: readonly Word[] = [],
): Promise<CaseFound[]> {
  if (ids.length === 0) return [];
  const facts = await factsOf(reading, viewer, ids);
  const passages = words.length === 0 ? [] : await passagesOf(reading, viewer, ids, words);
  return ids.flatMap((id) => {
    const fact = facts.find(({ caseId }) => caseId === id);
    const own = passages.filter(({ caseId }) => caseId === id);
    return fact ? [{ ...foundOf(fact), ...passagesSeen(own, words, viewer), deeds: [] }] : [];
  });
}

type Fact = Awaited<ReturnType<typeof factsOf>>[number];

const factsOf = (reading: Reading, viewer: Viewer, ids: readonly string[]) =>
  reading
    .selectFrom('cases as c')
    .innerJoin('documents as d', 'd.caseId', 'c.id')
    .select(['c.id as caseId', 'c.subject', 'c.step', 'c.openedAt', 'd.title', 'd.number', 'd.receiptYear'])
    .select(['d.receiptNumber', 'd.sender', 'd.level', 'd.urgency'])
    .where('c.id', 'in', [...ids])
    .where(visibleTo(viewer, 'c.id'))
    .execute();

function foundOf({
  subject,
  title,
  number,
  receiptYear,
  receiptNumber,
  ...fact
}: Fact): Omit<CaseFound, 'passages' | 'titleSegments' | 'deeds'> {
  const isClassified = fact.level !== 'none';
  return {
    ...fact,
    title: isClassified ? subject : title,
    documentNumber: isClassified ? null : number,
    receipt: receiptNumber === null ? null : `${String(receiptYear)}-${String(Number(receiptNumber))}`,
  };
}

async function passagesOf(reading: Reading, viewer: Viewer, ids: readonly string[], words: readonly Word[]) {
  const any: RawBuilder<unknown> = sql.join(
    words.map((word) => sql`(${matching([word])})`),
    sql` or `,
  );
  const { rows } = await sql<PassageRow>`
    select p.case_id, p.rank, p.place, p.about, p.body from search_passages p
    where p.case_id = any (${[...ids]}::uuid[]) and (${any}) and ${visibleTo(viewer, 'p.case_id')}
    order by p.rank, p.id, p.part limit 1000`.execute(reading);
  return rows;
}

interface Marked {
  readonly row: PassageRow;
  readonly segments: readonly Segment[];
  /** How many of the words stand in it. */
  readonly words: number;
}

/** The title with its marks, and the other passages that have the most of the words. */
function passagesSeen(rows: readonly PassageRow[], words: readonly Word[], viewer: Viewer) {
  const marked = rows.flatMap((row): Marked[] => {
    const segments = markedIn(row.body, words);
    return segments ? [{ row, segments, words: words.filter((word) => markedIn(row.body, [word])).length }] : [];
  });
  const title = marked.find(({ row }) => row.place === 'title' || row.place === 'code');
  const others = marked.filter((one) => one !== title).toSorted((a, b) => b.words - a.words || a.row.rank - b.row.rank);
  return {
    titleSegments: title ? [...title.segments] : null,
    passages: others.slice(0, passagesShown).map((one) => passageSeen(one, viewer)),
  };
}

const passageSeen = ({ row: { place, about }, segments }: Marked, { book }: Viewer): PassageSeen => ({
  place,
  of: place === 'file' ? (about.name ?? null) : (about.kind ?? null),
  by: about.by === undefined || about.by === null ? null : personName(book, about.by),
  at: onWire(about.at ?? null),
  segments: [...segments],
});
