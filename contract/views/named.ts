import { z } from 'zod';

/** A post, relation, unit or person by its target, named in both languages. */
export const Named = z.object({ target: z.string(), zh: z.string(), en: z.string() });
export type Named = z.infer<typeof Named>;

/** Somebody who holds a target now, and why: `for` is the name of whom he stands in for, `until` when that one is back. */
export const HolderSeen = z.object({
  personId: z.string(),
  name: z.string(),
  why: z.string(),
  for: z.string().nullable(),
  until: z.string().nullable(),
});
export type HolderSeen = z.infer<typeof HolderSeen>;

/** A target with everybody who holds it at the moment of the answer; nobody: it is vacant and nobody stands in. */
export const HeldBy = z.object({ ...Named.shape, holders: z.array(HolderSeen) });
export type HeldBy = z.infer<typeof HeldBy>;
