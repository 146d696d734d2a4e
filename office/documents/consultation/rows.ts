import type { Facts } from '../../../regulation/kernel/rule.ts';
import type { Day, Moment, Owned } from '../../row.ts';
import type { Urging } from '../supervision/rows.ts';

/** What a unit said, or the draft of what it is going to say. */
export interface Said {
  readonly stance: 'agree' | 'agree-with-changes' | 'disagree';
  readonly text: string;
  readonly at: Moment;
  readonly by: string;
}

/** A later day than the limit, once (I20). */
export interface Promised {
  readonly on: Day;
  readonly reason: string;
  readonly by: 'written' | 'phone';
  readonly caller: string;
  readonly calledAt: Moment | null;
  readonly taker: string;
  readonly at: Moment;
  /** Who wrote it down. */
  readonly person: string;
}

/** A joined unit's word on the lead's draft. */
export interface Countersign {
  readonly unit: string;
  readonly agrees: boolean;
  readonly reason: string;
  readonly at: Moment;
  readonly by: string;
}

/** Why a unit is deemed to consent: all that it stands on, kept with the act itself. */
export interface Evidence {
  readonly rule: string;
  readonly source: string;
  readonly facts: Facts;
  readonly question: string;
  readonly askedAt: Moment;
  readonly limit: {
    readonly rule: string;
    readonly dueAt: Moment;
    readonly skipped: readonly { readonly date: Day; readonly why: string }[];
  };
  readonly urgings: readonly Urging[];
  readonly promise: Promised | null;
  /** The last minute in which an answer would have stood, and when the clock wrote the consent down. */
  readonly until: Moment;
  readonly at: Moment;
}

/** One unit's opinion on a paper of the Office (2.2.6.4, 2.2.6.5). */
export interface ConsultationRow extends Owned {
  readonly unit: string;
  readonly mode: 'separate' | 'combined';
  /** Who joins the unit in a combined opinion. */
  readonly joins: readonly string[];
  /** Who asked: the holder of the paper's proposal. */
  readonly owner: string;
  readonly askedBy: string;
  readonly askedAt: Moment;
  readonly question: string;
  readonly replyBy: Moment | null;
  readonly urgings: readonly Urging[];
  readonly promise: Promised | null;
  readonly draft: Said | null;
  readonly countersigns: readonly Countersign[];
  readonly stance: Said['stance'] | 'deemed' | null;
  readonly text: string;
  readonly answeredAt: Moment | null;
  readonly answeredBy: string | null;
  readonly isLate: boolean;
  readonly evidence: Evidence | null;
  /** A real answer after the consent: filed, and of no weight until the owner says so. */
  readonly lateAnswer: Said | null;
  readonly reopenedWhy: string;
  readonly weighed: {
    readonly adopted: boolean;
    readonly why: string;
    readonly at: Moment;
    readonly by: string;
  } | null;
  readonly closedAt: Moment | null;
}
