import { z } from 'zod';
import { id, line } from '../text.ts';

/** Asked for with the act that was refused: the same input is weighed again, so that the facts are the rule's own. */
export const AskException = z.strictObject({ act: line(100), input: z.unknown(), rule: line(120), reason: line(500) });
export type AskException = z.infer<typeof AskException>;

export const DecideException = z.strictObject({ exception: id, granted: z.boolean(), remark: line(500) });
export type DecideException = z.infer<typeof DecideException>;
