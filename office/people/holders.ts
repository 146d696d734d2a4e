import type { Temporal } from 'temporal-polyfill';
import { isWorkingTime } from '../../regulation/kernel/calendar.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { municipalLeaders, posts, relations, statuses, unitPosts, type Post } from '../../regulation/general/posts.ts';
import { hardGates, nextHigher, substitutionOrder } from '../../regulation/general/vacancy.ts';
import { absenceOf, dayOfMoment, holdsOn, type Book } from './book.ts';
import { indexOf, minuteOf } from './book-index.ts';

/** Why somebody holds what he holds; shown at every task and kept with every signature. */
export type Why =
  | { readonly kind: 'assigned' | 'related' | 'in-person' | 'status' }
  | { readonly kind: 'second'; readonly for: string }
  | {
      readonly kind: 'substitute' | 'next-higher' | 'in-order';
      readonly for: string | null;
      readonly until: string | null;
      readonly post: string;
    }
  | { readonly kind: 'duty' };

export interface Holder {
  readonly personId: string;
  readonly why: Why;
}

/** Who holds a target at a moment. Absent people never do; the reason says for whom another one stands in (E2, E4, E5, E8). */
export function holdersOf(book: Book, target: Target, at: Temporal.Instant): Holder[] {
  const [kind, name = '', of = ''] = target.split(':');
  switch (kind ?? '') {
    case 'post':
      return holdersOfPost(book, name, at, new Set());
    case 'relation':
      return holdersOfRelation(book, name, of, at);
    case 'status':
      return present(book, statusHolders(book, name, at), at).map((personId) => ({
        personId,
        why: { kind: 'status' },
      }));
    case 'unit':
      return present(book, deskOf(book, name, at), at).map((personId) => ({ personId, why: { kind: 'assigned' } }));
    case 'person':
      return holdersOfPerson(book, name, at);
    default:
      throw new Error(`The target "${target}" is of no known kind; use post:, relation:, status:, unit: or person:.`);
  }
}

const present = (book: Book, people: readonly string[], at: Temporal.Instant): string[] =>
  [...new Set(people)].filter((id) => !absenceOf(book, id, at));

function assignedTo(book: Book, postAtUnit: string, at: Temporal.Instant): string[] {
  const [post = '', unit] = postAtUnit.split('@');
  const rows = indexOf(book).byPost.get(post) ?? [];
  const day = dayOfMoment(at);
  return rows
    .filter((row) => (unit === undefined || row.unitId === unit) && holdsOn(row, day))
    .map(({ personId }) => personId);
}

const statusHolders = (book: Book, status: string, at: Temporal.Instant): string[] =>
  book.statuses.filter((row) => row.status === status && holdsOn(row, dayOfMoment(at))).map(({ personId }) => personId);

const deskOf = (book: Book, unit: string, at: Temporal.Instant): string[] => [
  ...assignedTo(book, `document-desk@${unit}`, at),
  ...assignedTo(book, `department-head@${unit}`, at),
];

function holdersOfPost(book: Book, post: string, at: Temporal.Instant, seen: Set<string>): Holder[] {
  if (seen.has(post)) return [];
  seen.add(post);
  const assigned = assignedTo(book, post, at);
  const here = present(book, assigned, at).map((personId): Holder => ({ personId, why: { kind: 'assigned' } }));
  const onDuty = dutyFor(book, post, at);
  if (here.length + onDuty.length > 0)
    return [...here, ...onDuty.filter(({ personId }) => !here.some((h) => h.personId === personId))];
  return standIns(book, post, assigned, at, seen);
}

/** Outside working time the duty desk does what the documents clerk does in it: papers arrive round the clock. */
function dutyFor(book: Book, post: string, at: Temporal.Instant): Holder[] {
  if (post !== 'documents-clerk' || isWorkingTime(book.calendar, at)) return [];
  return present(book, assignedTo(book, 'duty-desk', at), at).map((personId) => ({ personId, why: { kind: 'duty' } }));
}

function standIns(
  book: Book,
  post: string,
  assigned: readonly string[],
  at: Temporal.Instant,
  seen: Set<string>,
): Holder[] {
  const away = assigned.map((id) => absenceOf(book, id, at)).find((absence) => absence !== undefined);
  const note = { for: away?.personId ?? null, until: away?.untilAt ?? null, post };
  const named = substitutesFor(book, [`post:${post}`, ...assigned.map((id) => `person:${id}`)], at);
  if (named.length > 0) return named.map((personId) => ({ personId, why: { kind: 'substitute', ...note } }));
  const plain = post.split('@')[0] as Post;
  for (const next of substitutionOrder[plain] ?? []) {
    const people =
      'status' in next
        ? present(book, statusHolders(book, next.status, at), at)
        : present(book, assignedTo(book, next.post, at), at);
    if (people.length > 0) return people.map((personId) => ({ personId, why: { kind: 'in-order', ...note } }));
  }
  const higher = hardGates.includes(plain) ? undefined : nextHigher[plain];
  return higher === undefined
    ? []
    : holdersOfPost(book, higher, at, seen).map(({ personId }) => ({
        personId,
        why: { kind: 'next-higher', ...note },
      }));
}

function substitutesFor(book: Book, targets: readonly string[], at: Temporal.Instant): string[] {
  const day = dayOfMoment(at);
  const rows = book.substitutions
    .filter((row) => targets.includes(row.forTarget) && holdsOn(row, day) && !absenceOf(book, row.personId, at))
    .toSorted((a, b) => a.rank - b.rank);
  return rows.filter(({ rank }) => rank === rows[0]?.rank).map(({ personId }) => personId);
}

function holdersOfRelation(book: Book, relation: string, of: string, at: Temporal.Instant): Holder[] {
  const day = dayOfMoment(at);
  const rows = (indexOf(book).byRelation.get(`${relation}:${of}`) ?? [])
    .filter((row) => holdsOn(row, day))
    .toSorted((a, b) => a.rank - b.rank);
  const first = rows.find(({ personId }) => !absenceOf(book, personId, at));
  if (first) {
    const instead = rows[0] === first ? undefined : rows[0]?.personId;
    return [
      { personId: first.personId, why: instead === undefined ? { kind: 'related' } : { kind: 'second', for: instead } },
    ];
  }
  const note = { kind: 'next-higher' as const, for: rows[0]?.personId ?? null, until: null, post: relation };
  const up: Holder[] =
    relation === 'leader-secretary'
      ? holdersOfRelation(book, 'counterpart-deputy', of, at)
      : holdersOfPost(book, 'secretary-general', at, new Set());
  return up.map(({ personId }) => ({ personId, why: note }));
}

function holdersOfPerson(book: Book, personId: string, at: Temporal.Instant): Holder[] {
  const away = absenceOf(book, personId, at);
  const self: Holder = { personId, why: { kind: 'in-person' } };
  if (!away) return [self];
  const named = substitutesFor(book, [`person:${personId}`], at);
  return named.length === 0
    ? [self]
    : named.map((id) => ({
        personId: id,
        why: { kind: 'substitute', for: personId, until: away.untilAt, post: 'person' },
      }));
}

export interface Held {
  readonly target: Target;
  readonly why: Why;
}

/** Everything that a person holds at a moment: the inverse of {@link holdersOf}, by asking it for every target there is. */
export function targetsOf(book: Book, personId: string, at: Temporal.Instant): readonly Held[] {
  return withinMinute(book, personId, at, () =>
    allTargets(book, personId).flatMap((target) => {
      const held = holdersOf(book, target, at).find((holder) => holder.personId === personId);
      return held ? [{ target, why: held.why }] : [];
    }),
  );
}

const answers = new WeakMap<Book, { minute: number; held: Map<string, readonly Held[]> }>();

/** A request asks twice, a page often. Within a minute nothing turns but an absence: days and working hours begin and end on whole ones. */
function withinMinute(
  book: Book,
  personId: string,
  at: Temporal.Instant,
  answer: () => readonly Held[],
): readonly Held[] {
  const minute = minuteOf(at.epochMilliseconds);
  if (indexOf(book).turns.has(minute)) return answer();
  const known = answers.get(book);
  const kept = known?.minute === minute ? known : { minute, held: new Map<string, readonly Held[]>() };
  if (kept !== known) answers.set(book, kept);
  const held = kept.held.get(personId) ?? answer();
  kept.held.set(personId, held);
  return held;
}

/** A leader without a counterpart deputy has one all the same: the secretary-general, one step up (E8). */
const leadersIn = (book: Book): string[] =>
  book.assignments.filter(({ post }) => municipalLeaders.includes(post as Post)).map(({ personId }) => personId);

function allTargets(book: Book, personId: string): Target[] {
  const scoped = book.assignments.flatMap(({ post, unitId }) =>
    unitId !== null && (unitPosts as readonly string[]).includes(post) ? [`post:${post}@${unitId}`] : [],
  );
  const desks = book.assignments.flatMap(({ post, unitId, personId: holder }) =>
    unitId !== null && holder === personId && (post === 'document-desk' || post === 'department-head')
      ? [`unit:${unitId}`]
      : [],
  );
  return [
    ...new Set([
      `person:${personId}`,
      ...book.substitutions
        .filter((row) => row.personId === personId && row.forTarget.startsWith('person:'))
        .map((row) => row.forTarget),
      ...posts.map((post) => `post:${post}`),
      ...scoped,
      ...desks,
      ...statuses.map((status) => `status:${status}`),
      ...leadersIn(book).map((leader) => `relation:counterpart-deputy:${leader}`),
      ...relations.flatMap((relation) => [
        ...new Set(
          book.relations.filter((row) => row.relation === relation).map((row) => `relation:${relation}:${row.of}`),
        ),
      ]),
    ]),
  ];
}
