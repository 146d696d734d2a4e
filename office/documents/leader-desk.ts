import type { Temporal } from 'temporal-polyfill';
import { instructingDeputies, type Post } from '../../regulation/general/posts.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Refusal } from '../act.ts';
import { type Book, dayOfMoment, holdsOn } from '../people/book.ts';
import { isLeader } from '../people/leaders.ts';

/** Who carries a leader's papers: the secretary, else the counterpart deputy; anybody else carries the own (2.2.5.3-e). */
export function carrierOf(book: Book, person: string, at: Temporal.Instant): Target {
  const day = dayOfMoment(at);
  const serves = (relation: string) =>
    book.relations.some((row) => row.relation === relation && row.of === person && holdsOn(row, day));
  if (serves('leader-secretary')) return `relation:leader-secretary:${person}`;
  return isLeader(book, person, at) ? `relation:counterpart-deputy:${person}` : `person:${person}`;
}

/** Whether somebody can be asked for an instruction. */
export const mayInstruct = (book: Book, person: string, at: Temporal.Instant): boolean =>
  isLeader(book, person, at) ||
  book.assignments.some(
    (row) => row.personId === person && instructingDeputies.includes(row.post as Post) && holdsOn(row, dayOfMoment(at)),
  );

/** Why these people cannot be asked for an instruction: only municipal leaders and the Office's own deputies can (2.2.5.3). */
export function cannotInstruct(people: readonly string[], { book, at }: Context): Refusal | null {
  const other = people.find((person) => !mayInstruct(book, person, at));
  return other === undefined ? null : { reason: 'not-an-instructing-leader', facts: { person: other } };
}

/** Why a paper cannot go to these units: the book does not know one of them. */
export function noSuchUnit(units: readonly string[], { book }: Context): Refusal | null {
  const unknown = units.find((unit) => !book.units.some(({ id }) => id === unit));
  return unknown === undefined ? null : { reason: 'no-such-unit', facts: { unit: unknown } };
}

/** A portfolio belongs to a municipal leader. */
export const notALeader = (person: string, { book, at }: Context): Refusal | null =>
  isLeader(book, person, at) ? null : { reason: 'not-a-leader', facts: { person } };
