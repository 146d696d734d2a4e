import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';

/** 批示回告: the instruction, the unit, what it did, for exactly the leader who instructed (2.2.6.6-c). */
export const reportBackView = view({
  path: 'report-back',
  query: z.object({ id }),
  answer: z.object({
    subject: z.string(),
    /** Of the paper itself; null for whoever may not open it. */
    sender: z.string().nullable(),
    number: z.string().nullable(),
    leader: z.string(),
    instruction: z.string(),
    receivedAt: z.string(),
    unit: Named,
    role: z.string(),
    round: z.int(),
    result: z.string(),
    resultAt: z.string(),
    delays: z.array(z.string()),
    reviewedBy: z.string(),
    owner: Named,
    reportedBackAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    files: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
