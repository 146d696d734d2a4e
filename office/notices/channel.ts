import type { Temporal } from 'temporal-polyfill';
import type { NoticeChoice, Purpose } from '../../contract/notices.ts';
import type { NoticeKind } from './purpose.ts';
import type { Reach } from './reach.ts';

/** One notice as a channel may tell it. */
export interface Told {
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly purpose: Purpose;
  readonly urgency: string;
  /** What the paper is called; null where nothing of it may leave the pages: only that a paper waits. */
  readonly subject: string | null;
  /** Its case; null with the subject. */
  readonly caseId: string | null;
}

/** What goes to one person at one time: one notice, or those that were gathered. */
export interface Message {
  /** The same when it is sent again, so that what arrives twice can be told. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly choice: NoticeChoice;
  readonly told: readonly Told[];
  readonly at: Temporal.Instant;
}

/**
 * handed-on: the channel itself notes when it is delivered. failed: it is tried again, later each time. given-up: it never can be.
 * The reason is a short code, without names or places: whoever sees the case sees it.
 */
export type Sent =
  { readonly kind: 'delivered' | 'handed-on' } | { readonly kind: 'failed' | 'given-up'; readonly reason: string };

/** A way in which notices reach people. Acts know none of them: they make notices, and whatever channels there are carry them. */
export interface Channel {
  readonly name: string;
  /** Of a notice for somebody with this choice: nothing, only an entry in the record, or a message when it is due. */
  takes(choice: NoticeChoice, reach: Reach | null): 'nothing' | 'entry' | 'message';
  send(message: Message): Promise<Sent>;
}
