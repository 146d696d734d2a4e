import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { peopleView as page, PersonSeen, PostSeen, StatusSeen, UnitSeen } from '../../contract/views/people.ts';
import { recordAbsence } from '../../office/people/absences.ts';
import { absenceOf, type Book, dayOfMoment, holdsOn } from '../../office/people/book.ts';
import { nameSubstitute, relate } from '../../office/people/posts.ts';
import { type Post, posts, unitPosts } from '../../regulation/general/posts.ts';
import { mayDo } from './may-do.ts';
import { heldBy, named, onWire, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

type Answer = z.infer<typeof page.answer>;

/** Who is who in the office today, who stands in for whom, and why. */
export function peopleView(_reading: Reading, viewer: Viewer, _query: object): Promise<Answer> {
  const { book, now } = viewer;
  return Promise.resolve({
    now: now.toString(),
    units: unitsSeen(book, now),
    people: peopleSeen(book, now),
    posts: postsSeen(book, now),
    statuses: statusesSeen(book, now),
    relations: relationsSeen(book, now),
    absences: absencesSeen(book, now),
    substitutions: substitutionsSeen(book, now),
    may: {
      absences: mayDo(viewer, recordAbsence),
      relations: mayDo(viewer, relate),
      substitutions: mayDo(viewer, nameSubstitute),
    },
  });
}

const notOver = (row: { readonly toOn: string | null }, at: Temporal.Instant): boolean =>
  row.toOn === null || row.toOn >= dayOfMoment(at);

export const unitsSeen = (book: Book, at: Temporal.Instant): UnitSeen[] =>
  book.units
    .filter((unit) => notOver(unit, at))
    .map(({ id, key, zh, en, kind, fromOn, toOn }) => ({ id, key, zh, en, kind, fromOn, toOn }));

export const peopleSeen = (book: Book, at: Temporal.Instant): PersonSeen[] =>
  book.people.map(({ id, name, unitId }) => ({
    id,
    name,
    unitId,
    posts: book.assignments
      .filter((row) => row.personId === id && holdsOn(row, dayOfMoment(at)))
      .map(({ post, unitId: unit }) => named(book, targetOf(post, unit))),
    awayUntil: onWire(absenceOf(book, id, at)?.untilAt ?? null),
  }));

const targetOf = (post: string, unitId: string | null): string =>
  unitId !== null && (unitPosts as readonly string[]).includes(post) ? `post:${post}@${unitId}` : `post:${post}`;

/** Every post of the office, filled or not, and those of units that somebody holds or will hold. */
export function postsSeen(book: Book, at: Temporal.Instant): PostSeen[] {
  const targets = posts.flatMap((post): { readonly post: Post; readonly unitId: string | null }[] =>
    unitPosts.includes(post) ? unitTargets(book, post, at) : [{ post, unitId: null }],
  );
  return targets.map(({ post, unitId }) => {
    const target = targetOf(post, unitId);
    return {
      ...heldBy(book, target, at),
      post,
      unitId,
      assigned: book.assignments
        .filter((row) => targetOf(row.post, row.unitId) === target && notOver(row, at))
        .map(({ id, personId, decision, fromOn, toOn }) => ({
          id,
          personId,
          name: personName(book, personId),
          decision,
          awayUntil: onWire(absenceOf(book, personId, at)?.untilAt ?? null),
          fromOn,
          toOn,
        })),
    };
  });
}

function unitTargets(book: Book, post: Post, at: Temporal.Instant): { post: Post; unitId: string }[] {
  const units = book.assignments
    .filter((row) => row.post === post && notOver(row, at))
    .flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  return [...new Set(units)].map((unitId) => ({ post, unitId }));
}

export const statusesSeen = (book: Book, at: Temporal.Instant): z.infer<typeof StatusSeen>[] =>
  book.statuses
    .filter((row) => notOver(row, at))
    .map(({ id, status, personId, decision, fromOn, toOn }) => ({
      id,
      status,
      name: personName(book, personId),
      decision,
      fromOn,
      toOn,
    }));

const relationsSeen = (book: Book, at: Temporal.Instant): Answer['relations'] =>
  book.relations
    .filter((row) => notOver(row, at))
    .map(({ id, relation, personId, of, rank, fromOn, toOn }) => ({
      id,
      relation,
      name: personName(book, personId),
      of: personName(book, of) || of,
      rank,
      fromOn,
      toOn,
    }));

const absencesSeen = (book: Book, at: Temporal.Instant): Answer['absences'] =>
  book.absences
    .filter(
      ({ endedAt, untilAt }) => endedAt === null && Temporal.Instant.compare(Temporal.Instant.from(untilAt), at) > 0,
    )
    .map(({ id, personId, kind, fromAt, untilAt, approvedBy, endedAt }) => ({
      id,
      personId,
      name: personName(book, personId),
      kind,
      fromAt: onWire(fromAt),
      untilAt: onWire(untilAt),
      approvedBy: personName(book, approvedBy),
      endedAt,
    }));

const substitutionsSeen = (book: Book, at: Temporal.Instant): Answer['substitutions'] =>
  book.substitutions
    .filter((row) => notOver(row, at))
    .map(({ id, forTarget, personId, rank, decision, fromOn, toOn }) => ({
      id,
      for: named(book, forTarget),
      name: personName(book, personId),
      rank,
      decision,
      fromOn,
      toOn,
    }));
