import { z } from 'zod';
import { view } from '../view.ts';

export const ClauseSeen = z.object({
  id: z.string(),
  ref: z.string(),
  zh: z.string(),
  en: z.string(),
  /** What carries the clause out. */
  bindings: z.array(z.object({ kind: z.enum(['rule', 'step', 'act', 'field', 'page']), name: z.string() })),
  /** Its section is one of which every clause is carried out and proved. */
  covered: z.boolean(),
});
export type ClauseSeen = z.infer<typeof ClauseSeen>;

/** Parts of the Measures: 0 is the notice of issue and the preamble. */
export const regulationView = view({
  path: 'regulation',
  query: z.object({}),
  answer: z.object({
    title: z.string(),
    parts: z.array(z.object({ part: z.enum(['0', '1', '2', '3']), clauses: z.array(ClauseSeen) })),
  }),
});
