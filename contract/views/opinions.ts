import { z } from 'zod';
import { Source } from './finding.ts';
import { Named } from './named.ts';

const OneNamed = z.object({ id: z.string(), name: z.string() });

/** A signed opinion as the pages show it; `valid` is false once a return or a withdrawal has set it aside. */
export const OpinionSeen = z.object({
  id: z.string(),
  seq: z.int(),
  kind: z.string(),
  personId: z.string(),
  person: z.string(),
  as: Named,
  /** Who entered what was decided on paper or by telephone. */
  enteredBy: z.string().nullable(),
  text: z.string(),
  mark: z.string().nullable(),
  stance: z.string().nullable(),
  /** The clause by which a circle mark means more than it says. */
  effect: Source.nullable(),
  leaders: z.array(OneNamed),
  units: z.array(OneNamed),
  lead: z.string().nullable(),
  picks: z.array(z.object({ of: z.string(), person: z.string(), point: z.string(), agrees: z.boolean() })),
  sheet: z.record(z.string(), z.unknown()).nullable(),
  at: z.string(),
  valid: z.boolean(),
});
export type OpinionSeen = z.infer<typeof OpinionSeen>;

export const HandOutSeen = z.object({
  id: z.string(),
  unit: OneNamed,
  role: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string(),
});

/** What a case's page shows of the way from the proposal to the hand-out. */
export const Instruction = z.object({
  matter: z.object({ draftFor: z.string(), normative: z.boolean(), asksDecision: z.boolean() }),
  opinions: z.array(OpinionSeen),
  handOuts: z.array(HandOutSeen),
  /** Who instructs, in order. */
  turns: z.array(OneNamed.extend({ answered: z.boolean(), now: z.boolean() })),
  /** Of whom the viewer may enter what was decided on paper or by telephone. */
  mayEnterFor: OneNamed.nullable(),
  /** Differing opinions on which the highest-ranking leader still has to choose, by id. */
  unsettled: z.array(z.string()),
  /** The leader whose turn it is, while away. */
  away: OneNamed.extend({ until: z.string(), substitute: OneNamed.nullable() }).nullable(),
});
export type Instruction = z.infer<typeof Instruction>;
