import { z } from 'zod';
import { id, line, text } from '../text.ts';
import { level } from './arrival.ts';
import { ReviewSheet } from './sheet.ts';

export const Nothing = z.strictObject({});
export type Nothing = z.infer<typeof Nothing>;

export const WithRemark = z.strictObject({ remark: line(1000) });
export type WithRemark = z.infer<typeof WithRemark>;

export const WithReason = z.strictObject({ reason: line(1000) });
export type WithReason = z.infer<typeof WithReason>;

export const PassReview = z.strictObject({ sheet: ReviewSheet });
export type PassReview = z.infer<typeof PassReview>;

/** `reasons` come from the sheet's failed checks; a reason of the clerk's own may be added. */
export const ReturnToSender = z.strictObject({ sheet: ReviewSheet, remark: text(1000).default('') });
export type ReturnToSender = z.infer<typeof ReturnToSender>;

export const TransferElsewhere = z.strictObject({ sheet: ReviewSheet, to: line(200) });
export type TransferElsewhere = z.infer<typeof TransferElsewhere>;

/** The eight items (2.2.2.2-a): number and time are given by the act, the others are confirmed here. */
export const RegisterDocument = z.strictObject({
  sender: line(200),
  number: line(100),
  title: line(500),
  urgency: z.enum(['special', 'extra-urgent', 'urgent', 'plain']),
  level: level,
  copies: z.int().min(1).max(10_000),
  returnStatus: z.enum(['n/a', 'to-return', 'returned']),
});
export type RegisterDocument = z.infer<typeof RegisterDocument>;

export const DistributeForInstruction = z.strictObject({ opinion: line(1000) });
export type DistributeForInstruction = z.infer<typeof DistributeForInstruction>;

export const DistributeToDepartment = z.strictObject({ opinion: line(1000), unit: id });
export type DistributeToDepartment = z.infer<typeof DistributeToDepartment>;

export const VoidNumber = z.strictObject({ reason: line(500) });
export type VoidNumber = z.infer<typeof VoidNumber>;

export const HandOver = z.strictObject({ to: line(120), remark: text(500).default('') });
export type HandOver = z.infer<typeof HandOver>;
