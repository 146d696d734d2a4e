import { z } from 'zod';
import { urgencies } from '../documents/arrival.ts';
import { view } from '../view.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'text.not-a-month' });

/** How long one stage took for one urgency: whole minutes, and how many kept their limit; stages without a limit are in neither. */
export const StageFigures = z.object({
  stage: z.string(),
  urgency: z.string(),
  count: z.int(),
  averageMinutes: z.int(),
  longestMinutes: z.int(),
  onTime: z.int(),
  late: z.int(),
});
export type StageFigures = z.infer<typeof StageFigures>;

export const statisticsView = view({
  path: 'statistics',
  query: z.object({ month: month.optional() }),
  answer: z.object({
    month: z.string(),
    /** Papers that came in, were registered and were finished in the month. */
    arrived: z.int(),
    registered: z.int(),
    closed: z.int(),
    stages: z.array(StageFigures),
  }),
});

export const StageTaken = z.object({
  caseId: z.string(),
  receiptNumber: z.int().nullable(),
  title: z.string(),
  enteredAt: z.string(),
  leftAt: z.string(),
  minutes: z.int(),
  onTime: z.boolean().nullable(),
});

/** The papers behind one figure, the longest first. */
export const statisticsPapersView = view({
  path: 'statistics/papers',
  query: z.object({ month, stage: z.string().regex(/^[a-z-]{1,40}$/), urgency: z.enum(urgencies) }),
  answer: z.object({ papers: z.array(StageTaken) }),
});
