import { z } from 'zod';
import { view } from '../view.ts';

export const DaySeen = z.object({
  date: z.string(),
  working: z.boolean(),
  why: z.enum(['weekday', 'weekend', 'holiday', 'make-up-day', 'statutory-day']),
  source: z.string().nullable(),
  /** A notice that is still to come may change it (I8, I25). */
  provisional: z.boolean(),
});
export type DaySeen = z.infer<typeof DaySeen>;

export const NoticeSeen = z.object({
  year: z.int(),
  source: z.string(),
  off: z.array(z.string()),
  work: z.array(z.string()),
  /** Null: shipped with the product. */
  enteredAt: z.string().nullable(),
});
export type NoticeSeen = z.infer<typeof NoticeSeen>;

export const calendarView = view({
  path: 'calendar',
  query: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: 'text.not-a-month' })
      .optional(),
  }),
  answer: z.object({
    month: z.string(),
    today: z.string(),
    /** Office hours of today, HH:MM; none on a rest day. */
    hours: z.array(z.object({ opens: z.string(), closes: z.string() })),
    days: z.array(DaySeen),
    notices: z.array(NoticeSeen),
    /** The year whose notice is due and missing: next year's from 1 November on. */
    missing: z.int().nullable(),
    mayEnter: z.boolean(),
  }),
});
