import { z } from 'zod';
import { view } from '../view.ts';
import { HeldBy, Named } from './named.ts';

const dated = { fromOn: z.string(), toOn: z.string().nullable() };

export const UnitSeen = z.object({
  id: z.string(),
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  kind: z.string(),
  ...dated,
});
export type UnitSeen = z.infer<typeof UnitSeen>;

export const PersonSeen = z.object({
  id: z.string(),
  name: z.string(),
  unitId: z.string().nullable(),
  /** Everything the person is assigned to today. */
  posts: z.array(Named),
  awayUntil: z.string().nullable(),
});
export type PersonSeen = z.infer<typeof PersonSeen>;

export const AssignmentSeen = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  decision: z.string(),
  awayUntil: z.string().nullable(),
  ...dated,
});

/** A post with who is assigned to it and who holds it now: while somebody is away, whoever stands in (E4, E8). */
export const PostSeen = z.object({
  ...HeldBy.shape,
  post: z.string(),
  unitId: z.string().nullable(),
  assigned: z.array(AssignmentSeen),
});
export type PostSeen = z.infer<typeof PostSeen>;

export const StatusSeen = z.object({
  id: z.string(),
  status: z.string(),
  name: z.string(),
  decision: z.string(),
  ...dated,
});
export const RelationSeen = z.object({
  id: z.string(),
  relation: z.string(),
  name: z.string(),
  /** A leader's name, or the key of a line of work. */
  of: z.string(),
  rank: z.int(),
  ...dated,
});
export const AbsenceSeen = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  kind: z.string(),
  fromAt: z.string(),
  untilAt: z.string(),
  approvedBy: z.string(),
  endedAt: z.string().nullable(),
});
export const SubstitutionSeen = z.object({
  id: z.string(),
  for: Named,
  name: z.string(),
  rank: z.int(),
  decision: z.string(),
  ...dated,
});

export const peopleView = view({
  path: 'people',
  query: z.object({}),
  answer: z.object({
    now: z.string(),
    units: z.array(UnitSeen),
    people: z.array(PersonSeen),
    posts: z.array(PostSeen),
    statuses: z.array(StatusSeen),
    relations: z.array(RelationSeen),
    /** Those that last or are to come. */
    absences: z.array(AbsenceSeen),
    substitutions: z.array(SubstitutionSeen),
    may: z.object({ absences: z.boolean(), relations: z.boolean(), substitutions: z.boolean() }),
  }),
});
