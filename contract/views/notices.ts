import { z } from 'zod';
import { purposes } from '../notices.ts';
import { id, moment } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';

/** One notice to the viewer. */
export const NoticeSeen = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.string(),
  purpose: z.enum(purposes),
  urgency: z.string(),
  subject: z.string(),
  at: z.string(),
  openedAt: z.string().nullable(),
  /** Whether a page has shown it already. */
  shown: z.boolean(),
  /** The moment for which it was gathered, by the viewer's own choice; all of one moment count as one. */
  gatheredFor: z.string().nullable(),
});
export type NoticeSeen = z.infer<typeof NoticeSeen>;

/** What the bell in the head of every page says. */
export const bellView = view({
  path: 'bell',
  query: z.object({}),
  answer: z.object({
    /** Unopened ones that have reached the viewer; what was gathered for one moment counts as one. */
    count: z.int(),
    /** Whether one of them is urgent. */
    urgent: z.boolean(),
    newest: NoticeSeen.nullable(),
    /** Those that no page has shown so far. */
    unshown: z.array(z.string()),
  }),
});
export type BellSeen = z.infer<typeof bellView.answer>;

/** A place in the list: the moment and the id of the last one shown. */
function isPlace(key: string): boolean {
  const [at, last, ...more] = key.split('~');
  return moment.safeParse(at).success && id.safeParse(last).success && more.length === 0;
}

export const noticesView = view({
  path: 'notices',
  query: z.object({
    purpose: z.enum(purposes).optional(),
    urgency: z.enum(['special', 'extra-urgent', 'urgent', 'plain']).optional(),
    unopened: z.literal('yes').optional(),
    after: z.string().refine(isPlace, { error: 'text.key-only' }).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(40),
  }),
  answer: z.object({
    now: z.string(),
    notices: z.array(NoticeSeen),
    /** Where the next page begins; null: this is the last. */
    next: z.string().nullable(),
  }),
});

/** One notice of a case, for whoever may see the case: to whom, and what became of it with each person in each channel. */
export const ToldSeen = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  to: Named,
  escalatedAt: z.string().nullable(),
  people: z.array(
    z.object({
      name: z.string(),
      channel: z.string(),
      madeAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
      openedAt: z.string().nullable(),
      failedAt: z.string().nullable(),
      failures: z.int(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ToldSeen = z.infer<typeof ToldSeen>;
