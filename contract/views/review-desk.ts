import { z } from 'zod';
import { view } from '../view.ts';
import { TaskSeen } from './inbox.ts';

/** Where a paper waits for a reviewer: the desks between its registration and the leader. */
export const reviewSteps = [
  'division',
  'pre-review',
  'legality',
  'proposal',
  'submission',
  'duty-deputy',
  'duty-secretary-general',
] as const;

/** The reviewer's queue: urgent first, then by due time. */
export const reviewDeskView = view({
  path: 'review-desk',
  query: z.object({}),
  answer: z.object({
    now: z.string(),
    total: z.int(),
    tasks: z.array(TaskSeen),
  }),
});
