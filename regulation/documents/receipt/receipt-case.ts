import type { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../../general/urgency.ts';

/** What the clocks of receipt look at. A moment is undefined until it has come. */
export interface ReceiptTimes {
  readonly urgency: Urgency;
  readonly medium: 'paper' | 'plain-telegram' | 'cipher-telegram';
  /** When the conforming document was received (2.1.1-c). */
  readonly acceptedAt: Temporal.Instant | undefined;
  readonly registeredAt: Temporal.Instant | undefined;
  readonly distributedAt: Temporal.Instant | undefined;
  /** The limit that the document itself names. */
  readonly statedLimit: Temporal.Instant | undefined;
}

/** What the clock of a reading item looks at. */
export interface ReadingTimes {
  /** The last reader's mark, once nobody has it left to read. */
  readonly readAt: Temporal.Instant | undefined;
}

/** What the clocks of a decision look at: one person's desk (C7, C12). */
export interface DeskTimes {
  readonly urgency: Urgency;
  /** Whose desk: a municipal leader's, or a deputy secretary-general's of the Office. */
  readonly desk: 'leader' | 'deputy';
  readonly arrivedAt: Temporal.Instant | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly statedLimit: Temporal.Instant | undefined;
}
