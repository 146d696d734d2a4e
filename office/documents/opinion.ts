import type { Instruction } from '../../regulation/documents/instruction/differences.ts';
import type { Matter } from '../../regulation/documents/proposal/matter.ts';
import { posts, type Post } from '../../regulation/general/posts.ts';
import type { Context, Put } from '../act.ts';
import { caseOf } from '../act.ts';
import type { Book } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import type { OpinionRow } from './rows.ts';
import { documentOf } from './receipt-move.ts';

type Said = Pick<OpinionRow, 'kind'> & Partial<OpinionRow>;

/** One signed opinion, as its row. The act's own number ties it to the signature in the procedure. */
export const opinionPut = (file: CaseFile, said: Said, context: Context): Put => ({
  table: 'opinions',
  row: {
    id: context.newId(),
    caseId: caseOf(file).id,
    seq: context.seq,
    person: context.actor.personId,
    asTarget: context.as.target,
    enteredBy: context.enteredBy,
    text: '',
    mark: null,
    stance: null,
    effect: null,
    leaders: [],
    units: [],
    lead: null,
    picks: [],
    sheet: null,
    at: context.at.toString(),
    ...said,
  },
});

const inOrder = (a: OpinionRow, b: OpinionRow) => a.seq - b.seq;

/** The opinions of a kind that still hold, the oldest first: those set aside by a return or withdrawn are shown, not counted. */
export const validOpinions = (file: CaseFile, kind: OpinionRow['kind']): OpinionRow[] => {
  const setAside = new Set(caseOf(file).state?.setAside);
  return file.opinions.filter((row) => row.kind === kind && !setAside.has(row.seq)).toSorted(inOrder);
};

export const lastOpinion = (file: CaseFile, kind: OpinionRow['kind']): OpinionRow | undefined =>
  validOpinions(file, kind).at(-1);

const none: Matter = { draftFor: 'none', normative: false, asksDecision: false };

/** What the paper asks for; a request asks for a decision whatever was ticked. */
export const matterOf = (file: CaseFile): Matter => {
  const { matter, kind } = documentOf(file);
  return { ...(matter ?? none), asksDecision: (matter ?? none).asksDecision || kind === 'request' };
};

const afterAllRanks = 1_000;

/** The official order of leaders; who has no place in it comes after, the mayor first (D17). */
export function rankOf(book: Book, person: string): number {
  const rank = book.people.find((one) => one.id === person)?.rank;
  if (rank !== null && rank !== undefined) return rank;
  const held = book.assignments.filter((row) => row.personId === person).map(({ post }) => posts.indexOf(post as Post));
  return afterAllRanks + Math.min(posts.length, ...held.filter((place) => place >= 0));
}

/** The valid instructions as the rules on differences see them, a settlement counted with the opinion that it completes. */
export function instructionsOf(file: CaseFile, book: Book): Instruction[] {
  const settled = validOpinions(file, 'settlement');
  return validOpinions(file, 'instruction').map(({ id, person, stance, lead, picks }) => ({
    id,
    person,
    rank: rankOf(book, person),
    stance,
    lead,
    picks: [...picks, ...settled.filter((row) => row.person === person).flatMap((row) => row.picks)],
  }));
}
