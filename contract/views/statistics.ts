import { z } from 'zod';
import { urgencies } from '../documents/arrival.ts';
import { countedMonth } from '../text.ts';
import { view } from '../view.ts';

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

/** What a paper can have done in a month: come in, been registered, been finished. */
export const monthCounts = ['arrived', 'registered', 'closed'] as const;
export type MonthCount = (typeof monthCounts)[number];

export const statisticsView = view({
  path: 'statistics',
  query: z.object({ month: countedMonth.optional() }),
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
  query: z.object({ month: countedMonth, stage: z.string().regex(/^[a-z-]{1,40}$/), urgency: z.enum(urgencies) }),
  answer: z.object({ papers: z.array(StageTaken) }),
});

/** The papers behind a count of the month, the newest first, with the moment for which they count; at most 200 are listed. */
export const statisticsCountedView = view({
  path: 'statistics/counted',
  query: z.object({ month: countedMonth, of: z.enum(monthCounts) }),
  answer: z.object({
    total: z.int(),
    papers: z.array(StageTaken.pick({ caseId: true, receiptNumber: true, title: true }).extend({ at: z.string() })),
  }),
});
