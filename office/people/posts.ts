import {
  AssignPost,
  EndRow,
  EnterPerson,
  EnterUnit,
  GiveStatus,
  NameSubstitute,
  Relate,
} from '../../contract/people/people.ts';
import { separatePowers, unitPosts, type Post } from '../../regulation/general/posts.ts';
import { anyOf, type Context, post, refuse, type Refusal } from '../act.ts';
import { type Book, peopleCase } from './book.ts';
import { bookAct } from './book-act.ts';

const own = (context: Context) => ({ id: context.newId(), caseId: peopleCase });
const known = (book: Book, personId: string): boolean => book.people.some(({ id }) => id === personId);
const overlap = (a: { fromOn: string; toOn: string | null }, b: { fromOn: string; toOn: string | null }): boolean =>
  a.fromOn <= (b.toOn ?? '9999') && b.fromOn <= (a.toOn ?? '9999');

export const enterUnit = bookAct<EnterUnit>({
  id: 'people/enter-unit',
  clause: '0.0-a',
  by: post('system-administrator'),
  on: 'people',
  input: EnterUnit,
  puts: (input, context) =>
    context.book.units.some(({ key }) => key === input.key)
      ? refuse('unit-key-taken', { key: input.key })
      : [{ table: 'units', row: { ...own(context), ...input } }],
  example: {
    before: [],
    by: 'post:system-administrator',
    input: { key: 'sample-bureau', zh: '样例局', en: 'Sample Bureau', kind: 'department', fromOn: '2026-01-01' },
  },
});

export const enterPerson = bookAct<EnterPerson>({
  id: 'people/enter-person',
  clause: '0.0-a',
  by: post('system-administrator'),
  on: 'people',
  input: EnterPerson,
  puts: (input, context) =>
    input.unitId !== null && !context.book.units.some(({ id }) => id === input.unitId)
      ? refuse('no-such-unit', { unit: input.unitId })
      : [{ table: 'people', row: { ...own(context), ...input } }],
  example: { before: [], by: 'post:system-administrator', input: { name: '样例' } },
});

/** Why a post cannot be given: the separate powers stand alone, and nobody gives himself one (三员分立). */
export function powersRefusal(book: Book, input: AssignPost, actorId: string): Refusal | null {
  if (input.personId === actorId) return { reason: 'not-to-oneself', facts: {} };
  const others = book.assignments.filter(
    (row) => row.personId === input.personId && overlap(row, input) && row.post !== input.post,
  );
  const clash = others.find(
    ({ post: held }) => separatePowers.includes(held as Post) || separatePowers.includes(input.post),
  );
  return clash ? { reason: 'separate-powers', facts: { post: input.post, held: clash.post } } : null;
}

export const assignPost = bookAct<AssignPost>({
  id: 'people/assign-post',
  clause: '0.0-a',
  by: post('security-administrator'),
  on: 'people',
  input: AssignPost,
  puts: (input, context) => {
    if (!known(context.book, input.personId)) return refuse('no-such-person', { person: input.personId });
    if (unitPosts.includes(input.post) && input.unitId === null)
      return refuse('post-needs-a-unit', { post: input.post });
    const clash = powersRefusal(context.book, input, context.actor.personId);
    if (clash) return { kind: 'refusal', refusal: clash };
    return [{ table: 'assignments', row: { ...own(context), ...input } }];
  },
  example: {
    before: [],
    by: 'post:security-administrator',
    input: {
      personId: '{colleague}',
      post: 'section-staff',
      unitId: '{section}',
      decision: '任命',
      fromOn: '2026-01-01',
    },
  },
});

export const endPost = bookAct<EndRow>({
  id: 'people/end-post',
  clause: '0.0-a',
  by: post('security-administrator'),
  on: 'people',
  input: EndRow,
  puts: (input, context) => {
    const row = context.book.assignments.find(({ id }) => id === input.id);
    if (!row) return refuse('no-such-row');
    if (row.personId === context.actor.personId) return refuse('not-to-oneself');
    if (separatePowers.includes(row.post as Post) && isLast(context.book, row.post, row.id, input.toOn))
      return refuse('last-holder', { post: row.post });
    return [{ table: 'assignments', row: { ...row, toOn: input.toOn } }];
  },
  example: {
    before: [],
    by: 'post:security-administrator',
    input: { id: '{assignment}', toOn: '2030-01-01', decision: '免职' },
  },
});

/** At least one holder of each separate power must remain. */
const isLast = (book: Book, held: string, except: string, after: string): boolean =>
  !book.assignments.some((row) => row.post === held && row.id !== except && (row.toOn === null || row.toOn > after));

export const giveStatus = bookAct<GiveStatus>({
  id: 'people/give-status',
  clause: '0.0-a',
  by: post('security-administrator'),
  on: 'people',
  input: GiveStatus,
  puts: (input, context) =>
    known(context.book, input.personId)
      ? [{ table: 'statuses', row: { ...own(context), ...input } }]
      : refuse('no-such-person', { person: input.personId }),
  example: {
    before: [],
    by: 'post:security-administrator',
    input: { personId: '{colleague}', status: 'non-party-vice-mayor', decision: '文件', fromOn: '2026-01-01' },
  },
});

const officeLeads = anyOf(post('office-director'), post('secretary-general'), post('security-administrator'));

/** Leader and counterpart deputy, leader and secretary, leader and line of work: one first holder at a time (E5, E6). */
export const relate = bookAct<Relate>({
  id: 'people/relate',
  clause: '0.0-a',
  by: officeLeads,
  on: 'people',
  input: Relate,
  puts: (input, context) => {
    if (!known(context.book, input.personId)) return refuse('no-such-person', { person: input.personId });
    const taken = context.book.relations.find(
      (row) => row.relation === input.relation && row.of === input.of && row.rank === input.rank && overlap(row, input),
    );
    if (taken && input.relation === 'counterpart-deputy') return refuse('relation-taken', { relation: input.relation });
    return [{ table: 'relations', row: { ...own(context), ...input } }];
  },
  example: {
    before: [],
    by: 'post:office-director',
    input: { relation: 'portfolio-vice-mayor', personId: '{colleague}', of: 'water', fromOn: '2026-01-01' },
  },
});

export const nameSubstitute = bookAct<NameSubstitute>({
  id: 'people/name-substitute',
  clause: '0.0-a',
  by: officeLeads,
  on: 'people',
  input: NameSubstitute,
  puts: (input, context) => {
    if (!known(context.book, input.personId)) return refuse('no-such-person', { person: input.personId });
    if (input.forTarget === `person:${input.personId}`) return refuse('not-to-oneself');
    if (separatePowers.some((power) => input.forTarget === `post:${power}`))
      return refuse('separate-powers', { post: input.forTarget, held: '' });
    return [{ table: 'substitutions', row: { ...own(context), ...input } }];
  },
  example: {
    before: [],
    by: 'post:office-director',
    input: {
      forTarget: 'post:office-deputy-director',
      personId: '{colleague}',
      decision: '分工',
      fromOn: '2026-01-01',
    },
  },
});
