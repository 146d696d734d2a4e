import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { FindingSeen, Source } from './finding.ts';

/** The slip that goes back with a paper: what it is, and each reason with its source (2.1.1-b). */
export const returnSlipView = view({
  path: 'return-slip',
  query: z.object({ id }),
  answer: z.object({
    subject: z.string(),
    sender: z.string(),
    number: z.string().nullable(),
    arrivedAt: z.string(),
    returnedAt: z.string(),
    by: z.string(),
    /** The act that returned it, and the clause that says so. */
    act: z.string(),
    source: Source,
    remark: z.string(),
    reason: z.string(),
    findings: z.array(FindingSeen),
  }),
});
