import { z } from 'zod';
import { id } from '../text.ts';
import { RecordArrival } from './arrival.ts';
import { ReviewSheet } from './sheet.ts';

/** A department's paper before it is sent; who sends it is the unit, whatever stands in the paper. */
export const PrepareSending = z.strictObject({ unit: id, paper: RecordArrival });
export type PrepareSending = z.infer<typeof PrepareSending>;

/** The paper as it is now, with new files; of those that are there only the kept ones go with it. */
export const ChangeSending = z.strictObject({ paper: RecordArrival, keep: z.array(id).max(50).default([]) });
export type ChangeSending = z.infer<typeof ChangeSending>;

/** The office's own initial review, before sending. */
export const CheckSending = z.strictObject({ sheet: ReviewSheet });
export type CheckSending = z.infer<typeof CheckSending>;
