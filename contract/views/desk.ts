import { z } from 'zod';
import { view } from '../view.ts';
import { Named } from './named.ts';
import { OpinionSeen } from './opinions.ts';

/** What waits on a desk: a decision, the settlement of differing decisions, a paper to be read, or what came of an instruction. */
export const deskSteps = ['instruction', 'settlement', 'reading', 'reported-back'] as const;

export const DeskItem = z.object({
  taskId: z.string(),
  caseId: z.string(),
  /** What the viewer has seen of the case, for the act's envelope. */
  seq: z.int(),
  step: z.enum(deskSteps),
  title: z.string(),
  sender: z.string(),
  number: z.string().nullable(),
  urgency: z.string(),
  /** Since when it lies here: waiting counts from this minute (2.2.5.3-a). */
  since: z.string(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  /** In whose place the viewer decides; null: in his own. */
  inPlaceOf: Named.nullable(),
  /** A concrete request: a circle mark is no answer to it (2.2.4.2-a). */
  asksDecision: z.boolean(),
  /** Sent to the viewer to be read, and not opened yet. */
  toOpen: z.boolean(),
  /** The proposal that holds, with who made it. */
  proposal: OpinionSeen.nullable(),
  /** Instructions and settlements that hold, the oldest first. */
  earlier: z.array(OpinionSeen),
  /** Who instructs, in order. */
  turns: z.array(z.object({ id: z.string(), name: z.string(), answered: z.boolean(), now: z.boolean() })),
  /** Opinions that a settlement has to choose about, by id. */
  unsettled: z.array(z.string()),
  /** The paper itself, for its clean text; its annexes as they came. */
  files: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  /** What came of the leader's own instruction; null on everything else. */
  report: z
    .object({ instruction: z.string(), unit: Named, result: z.string(), resultAt: z.string().nullable() })
    .nullable(),
});
export type DeskItem = z.infer<typeof DeskItem>;

/** What the viewer has just answered and may take back until the next one has acted. */
export const Answered = z.object({ caseId: z.string(), title: z.string(), act: z.string(), at: z.string() });
export type Answered = z.infer<typeof Answered>;

export const deskView = view({
  path: 'desk',
  query: z.object({ limit: z.coerce.number().int().min(1).max(60).default(60) }),
  answer: z.object({
    now: z.string(),
    total: z.int(),
    /** Of these, how many wait for a decision. */
    decisions: z.int(),
    items: z.array(DeskItem),
    answered: z.array(Answered),
    /** To whom it can go: the units last named by the viewer first. */
    units: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), recent: z.boolean() })),
    /** Who else can be asked to instruct, in the official order. */
    people: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean() })),
  }),
});
export type Desk = z.infer<typeof deskView.answer>;
