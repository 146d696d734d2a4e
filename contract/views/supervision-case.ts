import { z } from 'zod';
import { ResultChecks } from '../documents/supervision.ts';
import { Named } from './named.ts';

/** One unit's part of a paper as a line of a list. */
export const ItemLine = z.object({
  caseId: z.string(),
  subject: z.string(),
  urgency: z.string(),
  unit: Named,
  role: z.string(),
  owner: Named,
  /** The leader who instructed; null where none did. */
  leader: Named.nullable(),
  itemClass: z.string(),
  /** Who urges a key item in person. */
  named: Named.nullable(),
  step: z.string(),
  over: z.boolean(),
  round: z.int(),
  urgings: z.int(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  /** The time to confirm that it has the item is over, and the unit has not (2.2.6.3-a). */
  notTakenUp: z.boolean(),
});
export type ItemLine = z.infer<typeof ItemLine>;

const said = { text: z.string(), at: z.string(), by: z.string() };

/** What the page of a supervision item shows beside the history; null on every other case. */
export const ItemSeen = ItemLine.extend({
  source: z.string(),
  instruction: z.string(),
  receivedAt: z.string(),
  takenUpAt: z.string().nullable(),
  limitOn: z.string().nullable(),
  extensions: z.array(z.object({ reason: z.string(), limitOn: z.string().nullable(), at: z.string(), by: z.string() })),
  interim: z.array(z.object(said)),
  urged: z.array(z.object({ ...said, number: z.int(), channel: z.string() })),
  result: z.string(),
  resultAt: z.string().nullable(),
  checks: ResultChecks.nullable(),
  passedAt: z.string().nullable(),
  reportedBackAt: z.string().nullable(),
  replier: Named,
  closedAt: z.string().nullable(),
  closedWhy: z.string(),
});
export type ItemSeen = z.infer<typeof ItemSeen>;

/** An answer to the sender, with the units that were told of the result and their receipts (2.2.7). */
export const ReplySeen = z.object({
  id: z.string(),
  text: z.string(),
  channel: z.string(),
  as: Named,
  by: z.string(),
  at: z.string(),
  told: z.array(z.object({ unit: Named, confirmedAt: z.string().nullable(), confirmedBy: z.string().nullable() })),
});
export type ReplySeen = z.infer<typeof ReplySeen>;
