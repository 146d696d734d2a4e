import type { ResultChecks } from '../../../contract/documents/supervision.ts';
import type { Day, Moment, Owned } from '../../row.ts';

export interface Urging {
  readonly number: number;
  readonly channel: 'phone' | 'letter' | 'system';
  readonly text: string;
  readonly at: Moment;
  readonly by: string;
}

export interface InterimReport {
  readonly text: string;
  readonly at: Moment;
  readonly by: string;
}

/** More time, with its written reason; without a new day the reason for a delay alone. */
export interface Extension {
  readonly reason: string;
  readonly limitOn: Day | null;
  readonly at: Moment;
  readonly by: string;
}

/** One unit's part of a paper, from the hand-out to the report back (2.2.6). */
export interface SupervisionRow extends Owned {
  readonly unit: string;
  readonly role: 'lead' | 'join';
  /** Who follows it up: the supervision office, or the Secretariat Section (D13). */
  readonly owner: string;
  readonly source: 'instruction' | 'hand-out';
  /** The leader who instructed; null where none did. */
  readonly leader: string | null;
  readonly instruction: string;
  readonly itemClass: 'tracking' | 'priority' | 'periodic';
  /** Who urges a key item in person. */
  readonly namedPerson: string | null;
  readonly limitOn: Day | null;
  readonly receivedAt: Moment;
  readonly takenUpAt: Moment | null;
  /** How many times the unit has worked on it: 1, and one more with each result that did not pass. */
  readonly round: number;
  readonly extensions: readonly Extension[];
  readonly interim: readonly InterimReport[];
  readonly urgings: readonly Urging[];
  readonly result: string;
  readonly resultAt: Moment | null;
  readonly checks: ResultChecks | null;
  readonly passedAt: Moment | null;
  readonly reportedBackAt: Moment | null;
  /** Who replies to the sender once all items are closed. */
  readonly replier: string;
  readonly closedAt: Moment | null;
  readonly closedWhy: string;
}

/** A unit that was told the result, and its receipt. */
export interface Told {
  readonly unit: string;
  readonly confirmedAt: Moment | null;
  readonly confirmedBy: string | null;
}

/** The answer to the sending unit (2.2.7). */
export interface ReplyRow extends Owned {
  readonly seq: number;
  readonly text: string;
  readonly channel: 'letter' | 'phone' | 'system';
  readonly asTarget: string;
  readonly byPerson: string;
  readonly at: Moment;
  readonly told: readonly Told[];
}
