import { Temporal } from 'temporal-polyfill';
import type { Reason } from '../../contract/views/suggestions.ts';
import { dayOfMoment } from '../people/book.ts';
import type { HandOutRow, OpinionRow } from './rows.ts';
import { titleKey } from './keys.ts';
import type { Sent } from './portfolio.ts';
import { similarity } from './similar.ts';

type Signed = Pick<OpinionRow, 'seq' | 'kind' | 'text' | 'leaders'>;

/** A paper that came before, with what was signed on it and to whom it went. */
export interface PastPaper {
  readonly caseId: string;
  readonly sender: string;
  readonly title: string;
  readonly number: string | null;
  readonly arrivedAt: string;
  /** Signatures that a return or a withdrawal set aside. */
  readonly setAside: readonly number[];
  readonly opinions: readonly Signed[];
  readonly handOuts: readonly Pick<HandOutRow, 'unit' | 'role'>[];
}

/** A past paper on which the same step was signed, and holds. */
export interface Decided {
  readonly paper: PastPaper;
  readonly opinion: Signed;
  readonly sameSender: boolean;
  /** 0 where the titles have nothing to say to each other. */
  readonly similarity: number;
  /** When it arrived, to sort by. */
  readonly arrived: number;
}

/** From here on two titles tell of the same kind of matter; years and numbers in them do not count. */
const alike = 0.7;
const shortestTitle = 6;

const subjectOf = (title: string): string =>
  titleKey(title)
    .replace(/\d/gu, '')
    .replace(/^.*?关于/u, '');

function alikeness(left: string, right: string): number {
  if (Math.min(left.length, right.length) < shortestTitle) return 0;
  const share = similarity(left, right);
  return share >= alike ? share : 0;
}

/** The past papers that say something about this one, the most similar and the latest first. */
export function like(paper: Sent, step: 'division' | 'proposal', past: readonly PastPaper[]): Decided[] {
  const sender = titleKey(paper.sender);
  const subject = subjectOf(paper.title);
  return past
    .flatMap((one): Decided[] => {
      const opinion = lastValid(one, step);
      if (!opinion) return [];
      const sameSender = sender !== '' && titleKey(one.sender) === sender;
      const share = alikeness(subjectOf(one.title), subject);
      const arrived = Temporal.Instant.from(one.arrivedAt).epochMilliseconds;
      return sameSender || share > 0 ? [{ paper: one, opinion, sameSender, similarity: share, arrived }] : [];
    })
    .toSorted(
      (a, b) => b.similarity - a.similarity || b.arrived - a.arrived || (a.paper.caseId < b.paper.caseId ? -1 : 1),
    );
}

const lastValid = ({ opinions, setAside }: PastPaper, step: string): Signed | undefined =>
  opinions
    .filter(({ kind, seq }) => kind === step && !setAside.includes(seq))
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);

export interface Tallied {
  readonly value: string;
  readonly reasons: Reason[];
}

const mostSimilar = 2;

/** Each value that was decided on papers like this one, with the papers that say so. */
export function tally(decided: readonly Decided[], valuesOf: (one: Decided) => readonly string[]): Tallied[] {
  const chosen = decided
    .map((one) => ({ one, values: new Set(valuesOf(one)) }))
    .filter(({ values }) => values.size > 0);
  const ofSender = chosen.filter(({ one }) => one.sameSender);
  const since = ofSender.toSorted((a, b) => a.one.arrived - b.one.arrived)[0]?.one.paper.arrivedAt;
  return [...new Set(chosen.flatMap(({ values }) => [...values]))].map((value) => {
    const having = chosen.filter(({ values }) => values.has(value));
    const count = having.filter(({ one }) => one.sameSender).length;
    const similar = having.filter(({ one }) => one.similarity > 0).slice(0, mostSimilar);
    return {
      value,
      reasons: [
        ...similar.map(({ one }) => similarReason(one)),
        ...(count === 0 || since === undefined
          ? []
          : [{ kind: 'sender', count, of: ofSender.length, since: dayOf(since) } as const]),
      ],
    };
  });
}

const dayOf = (moment: string): string => dayOfMoment(Temporal.Instant.from(moment));

const similarReason = ({ paper }: Decided): Reason => ({
  kind: 'similar',
  caseId: paper.caseId,
  title: paper.title,
  number: paper.number,
  day: dayOf(paper.arrivedAt),
});
