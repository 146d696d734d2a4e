import { z } from 'zod';
import { day, id, moment } from '../text.ts';
import { urgencies } from './arrival.ts';

const most = 20;

/** What is supposed to be otherwise than it is; nothing of it is ever written. */
export const Changes = z.strictObject({
  urgency: z.enum(urgencies).optional(),
  /** null: the paper names no limit. */
  statedLimit: moment.nullable().optional(),
  absent: z
    .array(z.strictObject({ personId: id, fromAt: moment, untilAt: moment }))
    .max(most)
    .default([]),
  holidays: z
    .array(z.strictObject({ day, working: z.boolean() }))
    .max(most)
    .default([]),
  figures: z
    .array(z.strictObject({ path: z.string().max(100), value: z.int().min(0).max(1000) }))
    .max(most)
    .default([]),
});
export type Changes = z.infer<typeof Changes>;
