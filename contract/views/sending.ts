import { z } from 'zod';
import { ReviewSheet } from '../documents/sheet.ts';
import { view } from '../view.ts';
import { FindingSeen } from './finding.ts';
import { Named } from './named.ts';

/** How far a paper is, as its sender is told: never at whose desk, and never what was proposed or instructed. */
const states = [
  'drafting',
  'signing',
  'received',
  'accepted',
  'registered',
  'handed-on',
  'returned',
  'answered',
  'transferred',
  'filed',
  'closed',
  'dropped',
] as const;
export const SendingState = z.enum(states);
export type SendingState = z.infer<typeof SendingState>;

/** What the office tells of its own case of the paper: its number and since when it counts as accepted. */
const told = {
  state: SendingState,
  sentAt: z.string().nullable(),
  receiptNumber: z.number().nullable(),
  receiptYear: z.number().nullable(),
  acceptedAt: z.string().nullable(),
};

/** What the page of a sending shows beside the paper; null on every other case. */
export const SendingSeen = z.object({
  ...told,
  unit: Named,
  sheet: ReviewSheet.nullable(),
  /** Why advice was not followed, by rule. */
  reasons: z.record(z.string(), z.string()),
  checkedBy: z.string(),
  signedBy: z.string(),
  returns: z.array(z.object({ at: z.string(), reason: z.string(), remark: z.string(), failed: z.array(FindingSeen) })),
  outcomeText: z.string(),
  outcomeAt: z.string().nullable(),
});
export type SendingSeen = z.infer<typeof SendingSeen>;

/** What the viewer's units have sent in or prepare, the newest first. */
export const sendingsView = view({
  path: 'sendings',
  query: z.object({}),
  answer: z.object({
    sendings: z.array(z.object({ ...told, caseId: z.string(), subject: z.string(), openedAt: z.string() })),
    more: z.boolean(),
  }),
});
