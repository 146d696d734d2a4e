import { z } from 'zod';
import { id, line } from '../text.ts';

/** What somebody has still to say of a closed paper. */
export const AddSupplement = z.strictObject({
  text: line(4000),
  files: z.array(id).max(20).default([]),
});
export type AddSupplement = z.infer<typeof AddSupplement>;
