import { z } from 'zod';
import { countedDay, day, id, inOrder, line, notInOrder, text } from '../text.ts';

/** What a department's perfunctory work led to (2.2.9-b). */
export const problemKinds = ['slow-progress', 'deviation', 'error'] as const;
/** What the Supervision Bureau looks into (2.2.9-f). */
export const referralKinds = ['long-delay', 'inaction', 'slow-action', 'wrongful-action', 'fraud'] as const;

export const PointOutProblem = z.strictObject({
  unit: id,
  kind: z.enum(problemKinds),
  problem: line(2000).meta({ clauses: ['2.2.9-b'] }),
  /** The cases in which it showed. */
  items: z
    .array(id)
    .min(1, { error: 'text.at-least-one' })
    .max(100)
    .meta({ clauses: ['2.2.9-b'] }),
});
export type PointOutProblem = z.infer<typeof PointOutProblem>;

export const IssueAccountability = z.strictObject({
  demand: line(2000),
  rectifyBy: day
    .nullable()
    .default(null)
    .meta({ clauses: ['2.2.9-d'] }),
});
export type IssueAccountability = z.infer<typeof IssueAccountability>;

export const ReportRectification = z.strictObject({
  causes: text(4000)
    .default('')
    .meta({ clauses: ['2.2.9-c'] }),
  improvements: text(4000)
    .default('')
    .meta({ clauses: ['2.2.9-c'] }),
});
export type ReportRectification = z.infer<typeof ReportRectification>;

export const UrgeRectification = z.strictObject({ text: line(1000) });
export type UrgeRectification = z.infer<typeof UrgeRectification>;

export const IssueCriticism = z.strictObject({ text: line(8000) });
export type IssueCriticism = z.infer<typeof IssueCriticism>;

export const ReferToBureau = z.strictObject({ finding: z.enum(referralKinds), text: line(2000) });
export type ReferToBureau = z.infer<typeof ReferToBureau>;

export const RecordBureauOpinion = z.strictObject({ opinion: line(4000).meta({ clauses: ['2.2.9-f'] }) });
export type RecordBureauOpinion = z.infer<typeof RecordBureauOpinion>;

/** Days of the period, both included; the figures are the office's own, not the writer's. */
export const IssueCircular = z
  .strictObject({ from: countedDay, to: countedDay, text: line(20_000) })
  .refine(inOrder, notInOrder);
export type IssueCircular = z.infer<typeof IssueCircular>;
