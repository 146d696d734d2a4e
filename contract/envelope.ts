import { z } from 'zod';
import { id, line, moment, text } from './text.ts';

/** What goes round every act's input: on which case, as seen in which state, when it really happened, and for whom on paper. */
export const envelope = z.strictObject({
  caseId: id.optional(),
  /** The last row of the trail that the person saw; only an act that no longer fits is a conflict. */
  seenSeq: z.int().min(0).optional(),
  /** Earlier than now only with a reason; clocks run from it. */
  happenedAt: moment.optional(),
  lateReason: text(500, 1).optional(),
  /** A decision that another person made on paper or by telephone: by whom, and where the paper or the note of the call lies. */
  onPaper: z
    .strictObject({ by: id, place: line(200), means: z.enum(['paper', 'telephone']).default('paper') })
    .optional(),
  /** The actor's own reason for each rule that advises otherwise, by rule id. */
  reasons: z.record(line(120), text(500, 1)).optional(),
  input: z.unknown(),
});
export type Envelope = z.infer<typeof envelope>;
