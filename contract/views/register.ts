import { z } from 'zod';
import { level, senderClass, urgencies } from '../documents/arrival.ts';
import { text } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';

/** What narrows the register; also taken by its export. */
export const RegisterFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  urgency: z.enum(urgencies).optional(),
  senderClass: senderClass.optional(),
  step: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  level: level.optional(),
  /** Part of a title, or of a number with any brackets or none. */
  q: text(100).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;

export const RegisterQuery = RegisterFilter.extend({
  order: z.enum(['newest', 'oldest']).default('newest'),
  /** The last number of the page before. */
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** One line of the receipt register (2.2.2.2-a). A classified entry has a code for its title and no number. */
export const RegisterLine = z.object({
  number: z.int(),
  year: z.int(),
  caseId: z.string(),
  receivedAt: z.string(),
  registeredAt: z.string().nullable(),
  sender: z.string(),
  senderClass: z.string(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  copies: z.int(),
  level: z.string(),
  urgency: z.string(),
  /** Whom it was distributed to. */
  goesTo: z.array(Named),
  returnStatus: z.string(),
  step: z.string(),
  closedAt: z.string().nullable(),
  outsideHours: z.boolean(),
  resubmits: z.boolean(),
  /** The number stands for nothing, and why: the gap is explained. */
  voidReason: z.string().nullable(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

export const registerView = view({
  path: 'register',
  query: RegisterQuery,
  answer: z.object({
    year: z.int(),
    /** Years that have entries, newest first. */
    years: z.array(z.int()),
    total: z.int(),
    lines: z.array(RegisterLine),
    /** What to ask `after` for the next page. */
    next: z.int().nullable(),
  }),
});
