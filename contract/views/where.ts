import { z } from 'zod';
import { text } from '../text.ts';
import { view } from '../view.ts';
import { HeldBy, Named } from './named.ts';

/** One hand-over of the original; not received: in transit (2.2-c). */
export const HandOverSeen = z.object({
  from: Named,
  to: Named,
  sentAt: z.string(),
  sentBy: z.string(),
  receivedAt: z.string().nullable(),
  receivedBy: z.string().nullable(),
  overdue: z.boolean(),
});

/** Where one paper is: who must act, who has the original, since when and how long is left (2.2-b). */
export const PaperSeen = z.object({
  caseId: z.string(),
  receiptNumber: z.int().nullable(),
  receiptYear: z.int().nullable(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  urgency: z.string(),
  step: z.string(),
  arrivedAt: z.string(),
  closedAt: z.string().nullable(),
  waitingFor: z.array(z.object({ ...HeldBy.shape, since: z.string() })),
  original: z.object({ ...HeldBy.shape, inTransit: z.boolean(), since: z.string() }),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  chain: z.array(HandOverSeen),
});
export type PaperSeen = z.infer<typeof PaperSeen>;

export const whereView = view({
  path: 'where',
  /** Part of a title or number, a receipt number (12, 2026-12). Nothing: what is in transit now. */
  query: z.object({ q: text(100).default('') }),
  answer: z.object({ now: z.string(), papers: z.array(PaperSeen), more: z.boolean() }),
});
