import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { suggestionsView as page } from '../../contract/views/suggestions.ts';
import { lastOpinion } from '../../office/documents/opinion.ts';
import type { PastPaper } from '../../office/documents/past-papers.ts';
import { type Asked, suggest } from '../../office/documents/suggest.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import type { CaseFile, CaseRow } from '../../office/rows.ts';
import type { OpinionRow } from '../../office/documents/rows.ts';
import { onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
const nothing = { leaders: [], opinions: [], units: [] };

/** How far back papers count, and how many of the sender's and of all. */
const daysBack = 730;
const ofSender = 200;
const ofAll = 1500;

/** What could be signed on a paper that waits for its division or proposal; null for whoever may not open it. */
export async function suggestionsView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<Answer | null> {
  const row = await reading
    .selectFrom('cases as c')
    .innerJoin('documents as d', 'd.caseId', 'c.id')
    .select(['c.step', 'c.state', 'd.sender', 'd.title', 'd.level', 'd.arrivedAt'])
    .where('c.id', '=', id)
    .where(visibleTo(viewer, 'c.id'))
    .executeTakeFirst();
  if (!row) return null;
  if (row.step !== 'division' && row.step !== 'proposal') return { id, ...nothing };
  const asked: Asked = {
    // What stands for the title of a classified paper is a code: it says nothing of the matter.
    paper: { sender: row.sender, title: row.level === 'none' ? row.title : '' },
    step: row.step,
    divided: row.step === 'proposal' ? await dividedOf(reading, viewer, id, row.state) : null,
  };
  const past =
    row.level === 'none' ? await pastPapers(reading, viewer, { id, sender: row.sender, step: row.step }) : [];
  const { leaders, ...rest } = suggest(asked, past, viewer.book, viewer.now);
  return { id, ...rest, leaders: leaders.map((leader) => ({ ...leader, awayUntil: onWire(leader.awayUntil) })) };
}

async function dividedOf(
  reading: Reading,
  viewer: Viewer,
  id: string,
  state: CaseRow['state'],
): Promise<Asked['divided']> {
  const opinions = (await reading
    .selectFrom('opinions')
    .selectAll()
    .where('caseId', '=', id)
    .where('kind', '=', 'division')
    .where(visibleTo(viewer, 'opinions.caseId'))
    .execute()) as OpinionRow[];
  const last = lastOpinion({ cases: [{ id, state }], opinions } as unknown as CaseFile, 'division');
  const leader = last?.leaders[0];
  if (!last || leader === undefined) return null;
  return { leader, by: personName(viewer.book, last.person), day: dayOfMoment(Temporal.Instant.from(onWire(last.at))) };
}

/** The same sender's papers and the last of all, as far as the viewer may open them, with what was signed on each. */
async function pastPapers(
  reading: Reading,
  viewer: Viewer,
  { id, sender, step }: { readonly id: string; readonly sender: string; readonly step: OpinionRow['kind'] },
): Promise<PastPaper[]> {
  const since = viewer.now.subtract({ hours: 24 * daysBack }).toString();
  const sameSender = reading
    .selectFrom('documents as s')
    .select('s.caseId')
    .innerJoin('cases as k', 'k.id', 's.caseId')
    .where('k.kind', '=', 'receipt')
    .where('s.sender', '=', sender)
    .where('s.arrivedAt', '>=', since)
    .where(visibleTo(viewer, 's.caseId'))
    .orderBy('s.arrivedAt', 'desc')
    .limit(ofSender);
  const signedLast = reading
    .selectFrom('opinions as o')
    .select('o.caseId')
    .where('o.kind', '=', step)
    .where('o.at', '>=', since)
    .where(visibleTo(viewer, 'o.caseId'))
    .orderBy('o.at', 'desc')
    .limit(ofAll);
  // One list of ids: two conditions joined by OR would read every document there is.
  const likely = reading
    .selectFrom(sameSender.as('a'))
    .select('a.caseId')
    .union(reading.selectFrom(signedLast.as('b')).select('b.caseId'));
  return reading
    .selectFrom('documents as d')
    .innerJoin('cases as c', 'c.id', 'd.caseId')
    .select(['d.caseId', 'd.sender', 'd.title', 'd.number', 'd.arrivedAt'])
    .select([
      sql<number[]>`coalesce(c.state -> 'setAside', '[]')`.as('setAside'),
      sql<PastPaper['opinions']>`coalesce((select jsonb_agg(jsonb_build_object('seq', p.seq, 'kind', p.kind, 'text', p.text, 'leaders', p.leaders)) from opinions p where p.case_id = d.case_id and p.kind = ${step}), '[]')`.as('opinions'), // prettier-ignore
      sql<PastPaper['handOuts']>`coalesce((select jsonb_agg(jsonb_build_object('unit', h.unit, 'role', h.role)) from hand_outs h where h.case_id = d.case_id), '[]')`.as('handOuts'), // prettier-ignore
    ])
    .where('d.caseId', 'in', likely)
    .where('d.caseId', '<>', id)
    .where('d.level', '=', 'none')
    .where(visibleTo(viewer, 'd.caseId'))
    .execute();
}
