import type { Temporal } from 'temporal-polyfill';
import type { DemoPeople } from '../../contract/session.ts';
import { posts, unitPosts } from '../../regulation/general/posts.ts';
import { absenceOf, type Book, dayOfMoment, holdsOn, personOf } from '../../office/people/book.ts';
import { holdersOf, type Why } from '../../office/people/holders.ts';

type Shown = DemoPeople['groups'][number]['people'][number];

/** The people of the demonstration city by unit, with their posts, who is away and who stands in. */
export function demoPeople(book: Book, now: Temporal.Instant): DemoPeople {
  const units = [null, ...book.units];
  const groups = units.map((unit) => ({
    unit: unit && { zh: unit.zh, en: unit.en },
    people: book.people.filter(({ unitId }) => unitId === (unit?.id ?? null)).map(({ id }) => shown(book, id, now)),
  }));
  return { groups: groups.filter(({ people }) => people.length > 0), vacant: vacancies(book, now) };
}

function shown(book: Book, id: string, now: Temporal.Instant): Shown {
  const day = dayOfMoment(now);
  const held = book.assignments
    .filter((row) => row.personId === id && holdsOn(row, day))
    .map(({ post, unitId }) => `post:${post}${unitId === null ? '' : `@${unitId}`}`);
  const away = absenceOf(book, id, now);
  const standing = book.substitutions
    .filter((row) => row.personId === id && holdsOn(row, day))
    .map(({ forTarget }) => ({ target: forTarget, why: 'substitute' }));
  return {
    id,
    name: personOf(book, id).name,
    posts: [...held.map((target) => ({ target, why: 'assigned' })), ...standing],
    awayUntil: away?.untilAt ?? null,
    substitutes: away ? [...new Set(held.flatMap((target) => names(book, target, now, isInstead)))] : [],
  };
}

const isInstead = (why: Why): boolean => why.kind !== 'assigned';

const names = (book: Book, target: string, now: Temporal.Instant, fits: (why: Why) => boolean): string[] =>
  holdersOf(book, target, now)
    .filter(({ why }) => fits(why))
    .map(({ personId }) => personOf(book, personId).name);

function vacancies(book: Book, now: Temporal.Instant): DemoPeople['vacant'] {
  const day = dayOfMoment(now);
  return posts
    .filter((post) => !unitPosts.includes(post))
    .filter((post) => !book.assignments.some((row) => row.post === post && holdsOn(row, day)))
    .map((post) => ({ post, acting: names(book, `post:${post}`, now, isInstead) }));
}
