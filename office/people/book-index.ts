import { Temporal } from 'temporal-polyfill';
import type { AbsenceRow, AssignmentRow, RelationRow } from './rows.ts';

/** What of a book is looked up. */
interface Rows {
  readonly assignments: readonly AssignmentRow[];
  readonly relations: readonly RelationRow[];
  readonly absences: readonly AbsenceRow[];
}

interface Away {
  readonly absence: AbsenceRow;
  readonly from: number;
  readonly until: number;
}

/** A book's rows by what is asked for all the time. */
interface BookIndex {
  readonly byPost: ReadonlyMap<string, readonly AssignmentRow[]>;
  /** By relation and whose it is. */
  readonly byRelation: ReadonlyMap<string, readonly RelationRow[]>;
  readonly away: ReadonlyMap<string, readonly Away[]>;
  /** The minutes in which an absence begins or ends. */
  readonly turns: ReadonlySet<number>;
}

export const minuteOf = (ms: number): number => Math.floor(ms / 60_000);

// A book never changes: another revision is another object.
const indexes = new WeakMap<Rows, BookIndex>();

export function indexOf(book: Rows): BookIndex {
  const known = indexes.get(book);
  if (known) return known;
  const away = book.absences.map(awayOf);
  const made: BookIndex = {
    byPost: grouped(book.assignments, ({ post }) => post),
    byRelation: grouped(book.relations, ({ relation, of }) => `${relation}:${of}`),
    away: grouped(away, ({ absence }) => absence.personId),
    turns: new Set(away.flatMap(({ from, until }) => [minuteOf(from), minuteOf(until)])),
  };
  indexes.set(book, made);
  return made;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const awayOf = (absence: AbsenceRow): Away => ({
  absence,
  from: Temporal.Instant.from(absence.fromAt).epochMilliseconds,
  until: Temporal.Instant.from(absence.endedAt ?? absence.untilAt).epochMilliseconds,
});
