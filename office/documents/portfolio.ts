import type { Temporal } from 'temporal-polyfill';
import type { Reason } from '../../contract/views/suggestions.ts';
import { absenceOf, type Book, dayOfMoment, holdsOn } from '../people/book.ts';
import { isLeader } from '../people/leaders.ts';
import type { RelationRow } from '../people/rows.ts';
import { titleKey } from './keys.ts';

export interface Sent {
  readonly sender: string;
  readonly title: string;
}

export interface InCharge {
  readonly person: string;
  readonly reason: Extract<Reason, { kind: 'portfolio' }>;
}

/**
 * Leaders whose line of work the paper touches. A line whose key is a unit's key is that unit's work; any other line stands for
 * its own words. Found in the sender's name it says whose matter it is, in the title only what it is about.
 */
export function inCharge(paper: Sent, book: Book, at: Temporal.Instant): InCharge[] {
  const day = dayOfMoment(at);
  const rows = book.relations.filter(
    (row) => row.relation === 'portfolio-vice-mayor' && holdsOn(row, day) && isLeader(book, row.personId, at),
  );
  const lines = [...new Set(rows.map(({ of }) => of))];
  return lines.flatMap((line) => {
    const found = foundIn(paper, lineOf(book, line, day));
    if (found === null) return [];
    const holders = rows.filter(({ of }) => of === line);
    return firstPresent(holders, book, at).map((person): InCharge => ({ person, reason: found }));
  });
}

/** The second in a line of work is named only beside a first who is away (E5). */
function firstPresent(rows: readonly RelationRow[], book: Book, at: Temporal.Instant): string[] {
  const present = rows.filter(({ personId }) => !absenceOf(book, personId, at)).map(({ rank }) => rank);
  const upTo = Math.min(...present, 2);
  return [...new Set(rows.filter(({ rank }) => rank <= upTo).map(({ personId }) => personId))];
}

interface Line {
  readonly zh: string;
  readonly en: string;
  /** Names of a unit, or the line's own words. */
  readonly names: readonly string[];
  /** What a unit's name is about: 水务 in 市水务局. */
  readonly about: readonly string[];
}

function lineOf(book: Book, line: string, day: string): Line {
  const unit = book.units.find((row) => row.key === line && holdsOn(row, day));
  if (!unit) return { zh: line, en: line, names: [line], about: [] };
  return { zh: unit.zh, en: unit.en, names: [unit.zh, unit.en], about: [aboutOf(unit.zh)] };
}

const aboutOf = (name: string): string => name.replace(/^市/u, '').replace(/(?:委员会|办公室|局|委|办)$/u, '');

const shortest = 2;
const shortestSender = 3;

function foundIn({ sender, title }: Sent, { zh, en, names, about }: Line): InCharge['reason'] | null {
  const reason = (words: string, found: 'sender' | 'title') => ({ kind: 'portfolio', line: { zh, en }, words, found }) as const; // prettier-ignore
  const from = names.find((name) => isSender(titleKey(sender), titleKey(name)));
  if (from !== undefined) return reason(from, 'sender');
  const key = titleKey(title);
  const said = [...names, ...about].find((name) => titleKey(name).length >= shortest && key.includes(titleKey(name)));
  return said === undefined ? null : reason(said, 'title');
}

/** 云栖市水务局 and 市水务局 are the same sender, whichever the book has. */
const isSender = (sender: string, name: string): boolean =>
  (name.length >= shortest && sender.includes(name)) || (sender.length >= shortestSender && name.endsWith(sender));
