import type { Temporal } from 'temporal-polyfill';
import type { LeaderSuggested, Reason, Suggestions, UnitsSuggested } from '../../contract/views/suggestions.ts';
import { absenceOf, type Book, dayOfMoment, holdsOn, personOf } from '../people/book.ts';
import { isLeader } from '../people/leaders.ts';
import { type Decided, like, type PastPaper, tally } from './past-papers.ts';
import { inCharge, type Sent } from './portfolio.ts';
import { byReasons } from './reasons.ts';

export interface Asked {
  readonly paper: Sent;
  readonly step: 'division' | 'proposal';
  /** The leader to whom the paper was divided, where it was. */
  readonly divided: { readonly leader: string; readonly by: string; readonly day: string } | null;
}

const most = { leaders: 4, opinions: 3, units: 2 };

/**
 * What could be signed on a paper, from the portfolio tables and from how papers like it went; best first, each with its reasons.
 * `past` holds only papers that the viewer may open. Nothing is chosen here: a suggestion is for somebody to take or to leave.
 */
export function suggest(asked: Asked, past: readonly PastPaper[], book: Book, at: Temporal.Instant): Suggestions {
  const decided = like(asked.paper, asked.step, past);
  return {
    leaders: leadersFor(asked, decided, book, at).slice(0, most.leaders),
    opinions: tally(decided, ({ opinion }) => [opinion.text.trim()])
      .filter(({ value }) => value !== '')
      .map(({ value, reasons }) => ({ text: value, reasons }))
      .toSorted((a, b) => byReasons(a.reasons, b.reasons) || compare(a.text, b.text))
      .slice(0, most.opinions),
    units: asked.step === 'proposal' ? unitsFor(decided, book, at).slice(0, most.units) : [],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function leadersFor(asked: Asked, decided: readonly Decided[], book: Book, at: Temporal.Instant): LeaderSuggested[] {
  const found = new Map<string, Reason[]>();
  const add = (person: string, reasons: readonly Reason[]) => {
    if (isLeader(book, person, at)) found.set(person, [...(found.get(person) ?? []), ...reasons]);
  };
  if (asked.divided) {
    const { leader, by, day } = asked.divided;
    add(leader, [{ kind: 'divided', by, day }]);
  }
  for (const { person, reason } of inCharge(asked.paper, book, at)) add(person, [reason]);
  for (const { value, reasons } of tally(decided, ({ opinion }) => opinion.leaders)) add(value, reasons);
  const rankOf = (person: string) => personOf(book, person).rank ?? Number.MAX_SAFE_INTEGER;
  return [...found]
    .toSorted(([a, why], [b, whyB]) => byReasons(why, whyB) || rankOf(a) - rankOf(b) || compare(a, b))
    .map(([id, reasons]) => ({
      id,
      name: personOf(book, id).name,
      awayUntil: absenceOf(book, id, at)?.untilAt ?? null,
      reasons: reasons.toSorted((a, b) => byReasons([a], [b])),
    }));
}

/** The units that papers like this were handed out to, in one go as they were; only where all of them are still there. */
function unitsFor(decided: readonly Decided[], book: Book, at: Temporal.Instant): UnitsSuggested[] {
  const day = dayOfMoment(at);
  const together = ({ paper }: Decided): string[] => {
    const parts = paper.handOuts.flatMap(({ role, unit }) => (role === 'lead' || role === 'join' ? [`${role} ${unit}`] : [])); // prettier-ignore
    return parts.length === 0 ? [] : [[...new Set(parts)].toSorted().reverse().join(',')];
  };
  return tally(decided, together)
    .flatMap(({ value, reasons }): (UnitsSuggested & { readonly key: string })[] => {
      const units = value.split(',').flatMap((part) => {
        const [role, id] = part.split(' ');
        const unit = book.units.find((row) => row.id === id && holdsOn(row, day));
        return unit ? [{ id: unit.id, zh: unit.zh, en: unit.en, role: role === 'lead' ? ('lead' as const) : ('join' as const) }] : []; // prettier-ignore
      });
      return units.length === value.split(',').length ? [{ key: value, units, reasons }] : [];
    })
    .toSorted((a, b) => byReasons(a.reasons, b.reasons) || compare(a.key, b.key))
    .map(({ units, reasons }) => ({ units, reasons }));
}
