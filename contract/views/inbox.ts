import { z } from 'zod';
import { id, moment } from '../text.ts';
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

/** An exception that somebody asked the viewer for. */
export const AskedSeen = z.object({
  id: z.string(),
  caseId: z.string(),
  subject: z.string(),
  rule: z.string(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
});
export type AskedSeen = z.infer<typeof AskedSeen>;

export const NoticeSeen = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.string(),
  subject: z.string(),
  at: z.string(),
  urgent: z.boolean(),
});

const due = z.union([z.literal('infinity'), moment]);

/** A place in the list: urgency, due time and task of the last one shown. */
function isPlace(key: string): boolean {
  const [urgency = '', dueAt, task, ...more] = key.split('~');
  return /^[0-3]$/u.test(urgency) && due.safeParse(dueAt).success && id.safeParse(task).success && more.length === 0;
}

export const inboxView = view({
  path: 'inbox',
  query: z.object({
    urgency: z.enum(['special', 'extra-urgent', 'urgent', 'plain']).optional(),
    /** The `next` of the page before; nothing: the first page. */
    after: z.string().refine(isPlace, { error: 'text.key-only' }).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(40),
  }),
  answer: z.object({
    now: z.string(),
    total: z.int(),
    counts: z.object({ overdue: z.int(), extraUrgent: z.int(), urgent: z.int(), plain: z.int() }),
    tasks: z.array(TaskSeen),
    /** Where the next page begins; null: this is the last. */
    next: z.string().nullable(),
    /** Exceptions that wait for the viewer's decision. */
    exceptions: z.array(AskedSeen),
    notices: z.array(NoticeSeen),
  }),
});
