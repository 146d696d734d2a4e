import { z } from 'zod';
import { view } from '../view.ts';
import { HeldBy } from './named.ts';

/** One open task of the viewer: what waits, until when, and why it is his (2.2-c). */
export const TaskSeen = z.object({
  taskId: z.string(),
  caseId: z.string(),
  subject: z.string(),
  sender: z.string(),
  urgency: z.string(),
  step: z.string(),
  openedAt: z.string(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  heldAs: HeldBy,
  why: z.string(),
  inTransit: z.boolean(),
});
export type TaskSeen = z.infer<typeof TaskSeen>;

export const NoticeSeen = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.string(),
  subject: z.string(),
  at: z.string(),
  urgent: z.boolean(),
});

export const inboxView = view({
  path: 'inbox',
  query: z.object({
    urgency: z.enum(['special', 'extra-urgent', 'urgent', 'plain']).optional(),
    /** How many are already shown: the list grows by pages of forty. */
    limit: z.coerce.number().int().min(1).max(2000).default(40),
  }),
  answer: z.object({
    now: z.string(),
    total: z.int(),
    counts: z.object({ overdue: z.int(), extraUrgent: z.int(), urgent: z.int(), plain: z.int() }),
    tasks: z.array(TaskSeen),
    notices: z.array(NoticeSeen),
  }),
});
