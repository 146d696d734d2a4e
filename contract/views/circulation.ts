import { z } from 'zod';
import { HeldBy } from './named.ts';

/** One reader of the paper: why it was sent, and how far it came. */
const SentSeen = z.object({
  id: z.string(),
  reader: HeldBy,
  purpose: z.string(),
  state: z.enum(['unopened', 'opened', 'answered', 'withdrawn']),
  sentAt: z.string(),
  sentBy: z.string(),
  openedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  remark: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string().nullable() }).nullable(),
  /** Who closed the task of a reader who has not read, with which act and when. */
  closed: z.object({ at: z.string(), by: z.string(), act: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
  /** The viewer enters what this reader marks on paper. */
  mayEnter: z.boolean(),
});
export type SentSeen = z.infer<typeof SentSeen>;

/** To whom the paper went to read, beside its way through the office. */
export const Circulation = z.object({
  sent: z.array(SentSeen),
  /** Lines of work with a leader in charge; null: the viewer may not circulate this paper now. */
  maySendTo: z.object({ lines: z.array(z.string()) }).nullable(),
  /** The viewer has it to read and has not opened it yet. */
  toOpen: z.boolean(),
});
export type Circulation = z.infer<typeof Circulation>;
