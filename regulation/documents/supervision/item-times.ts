import type { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../../general/urgency.ts';

/** What the clocks of a supervision item look at. */
export interface ItemTimes {
  readonly urgency: Urgency;
  /** Flagged when it was handed out. */
  readonly isKey: boolean;
  /** When the unit received the instruction with the paper (C31). */
  readonly receivedAt: Temporal.Instant;
  /** The last day that was set for the result, extensions included. */
  readonly limitOn: Temporal.PlainDate | undefined;
  /** The last interim report, before the first one the receipt. */
  readonly reportedAt: Temporal.Instant;
}
