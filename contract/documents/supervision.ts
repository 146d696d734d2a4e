import { z } from 'zod';
import { day, id, line, text } from '../text.ts';

/** The unit's result. Late, it says why (2.2.6.3-e). */
export const FileResult = z.strictObject({
  text: line(4000),
  delay: text(1000).default(''),
  files: z.array(id).max(20).default([]),
});
export type FileResult = z.infer<typeof FileResult>;

export const ReportInterim = z.strictObject({ text: line(2000), delay: text(1000).default('') });
export type ReportInterim = z.infer<typeof ReportInterim>;

/** More time: a later day, and in writing why. */
export const AskMoreTime = z.strictObject({ limitOn: day, reason: text(1000).default('') });
export type AskMoreTime = z.infer<typeof AskMoreTime>;

export const urgingChannels = ['phone', 'letter', 'system'] as const;

export const Urge = z.strictObject({ channel: z.enum(urgingChannels), text: text(1000).default('') });
export type Urge = z.infer<typeof Urge>;

const check = z.strictObject({ is: z.enum(['open', 'yes', 'no']), remark: text(500).default('') });

/** The three checks of a result (2.2.6.6-b). */
export const ResultChecks = z.strictObject({ facts: check, conclusion: check, policyAndLaw: check });
export type ResultChecks = z.infer<typeof ResultChecks>;

export const ReviewResult = z.strictObject({ checks: ResultChecks });
export type ReviewResult = z.infer<typeof ReviewResult>;

export const ReturnResult = z.strictObject({ checks: ResultChecks, reason: line(1000) });
export type ReturnResult = z.infer<typeof ReturnResult>;

export const replyChannels = ['letter', 'phone', 'system'] as const;

/** The answer to the sender, and the units that are told of the result (2.2.7-b). */
export const Reply = z.strictObject({
  text: line(4000),
  channel: z.enum(replyChannels),
  told: z.array(id).max(40).default([]),
});
export type Reply = z.infer<typeof Reply>;
