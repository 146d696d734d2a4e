import { z } from 'zod';
import { text } from '../text.ts';
import { view } from '../view.ts';

/** An earlier entry that may be the same paper; without an id where the viewer may not open it. */
export const DuplicateSeen = z.object({
  caseId: z.string().nullable(),
  why: z.enum(['same-number', 'same-file', 'similar-title']),
  subject: z.string().nullable(),
  sender: z.string().nullable(),
  receiptNumber: z.int().nullable(),
  arrivedAt: z.string(),
  step: z.string().nullable(),
});
export type DuplicateSeen = z.infer<typeof DuplicateSeen>;

export const duplicatesView = view({
  path: 'duplicates',
  query: z.object({
    sender: text(200).default(''),
    number: text(100).default(''),
    title: text(500).default(''),
    sha256: text(64).default(''),
  }),
  answer: z.object({ found: z.array(DuplicateSeen) }),
});
