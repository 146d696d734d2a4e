import type { Matter } from '../../regulation/documents/proposal/matter.ts';
import type { Day, Moment, NumberToCome, Owned } from '../row.ts';

/** What somebody signed on the way of a paper; never changed, shown even when set aside (L2). */
export interface OpinionRow extends Owned {
  /** The trail's row: whether it still holds stands in the case's state. */
  readonly seq: number;
  readonly kind:
    | 'division'
    | 'pre-review'
    | 'legality'
    | 'proposal'
    | 'duty'
    | 'instruction'
    | 'settlement'
    | 'consulted'
    | 'weighing'
    | 'supplement';
  readonly person: string;
  readonly asTarget: string;
  /** Who entered what was decided on paper or by telephone. */
  readonly enteredBy: string | null;
  readonly text: string;
  readonly mark: 'circle' | 'opinion' | null;
  readonly stance: 'agree' | 'disagree' | 'other' | null;
  /** The rule by which a mark means more than it says (2.2.4.2-b). */
  readonly effect: string | null;
  /** Division: the leader of the portfolio. Proposal: who shall instruct, in order. */
  readonly leaders: readonly string[];
  readonly units: readonly string[];
  readonly lead: string | null;
  readonly picks: readonly { readonly of: string; readonly point: string; readonly agrees: boolean }[];
  readonly sheet: Readonly<Record<string, unknown>> | null;
  readonly at: Moment;
}

/** A unit that got the paper: to handle it, or an advance copy of an urgent one (2.2.4.1). */
export interface HandOutRow extends Owned {
  readonly seq: number;
  readonly unit: string;
  readonly role: 'lead' | 'join' | 'advance' | 'transfer' | 'opinion';
  readonly text: string;
  readonly at: Moment;
  readonly byPerson: string;
}

/** A paper sent to somebody to read, beside the procedure: it blocks nobody, and no return touches it (L3, L14). */
export interface CirculationRow extends Owned {
  /** The trail's row of the act that sent it. */
  readonly seq: number;
  /** Always `person:<id>`. */
  readonly reader: string;
  readonly purpose: string;
  readonly sentAt: Moment;
  readonly sentBy: string;
  readonly openedAt: Moment | null;
  readonly answeredAt: Moment | null;
  readonly remark: string;
  readonly withdrawnAt: Moment | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
}

export interface DocumentRow extends Owned {
  readonly paperKind: string;
  readonly medium: string;
  readonly kind: string | null;
  readonly sender: string;
  readonly senderClass: string;
  readonly number: string | null;
  /** The number without its brackets' shape, for finding the same document again. */
  readonly numberKey: string | null;
  readonly title: string;
  readonly titleKey: string;
  readonly urgency: string;
  readonly statedLimit: Moment | null;
  readonly replyWantedOn: Day | null;
  readonly level: string;
  readonly copies: number;
  readonly returnStatus: string;
  readonly signatory: string | null;
  readonly dated: Day | null;
  readonly addressees: readonly string[];
  readonly cc: readonly string[];
  readonly disclosure: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly pages: number | null;
  readonly arrivedAt: Moment;
  /** When the arrival counts (2.1.4-j): the next start of work for a plain paper that came outside working time. */
  readonly countsFrom: Moment;
  readonly outsideHours: boolean;
  readonly summary: string | null;
  /** The sheet of the initial review as last saved. */
  readonly sheet: Readonly<Record<string, unknown>> | null;
  readonly resubmits: string | null;
  readonly receiptNumber: number | NumberToCome | null;
  readonly receiptYear: number | null;
  readonly registeredAt: Moment | null;
  readonly distributedAt: Moment | null;
  readonly distribution: string | null;
  /** What the paper asks for, from its distribution on. */
  readonly matter: Matter | null;
}

/** One hand-over of the original: sent, then received. Between the two it is in transit (2.2-c). */
export interface CustodyRow extends Owned {
  readonly fromTarget: string;
  readonly toTarget: string;
  readonly sentAt: Moment;
  readonly sentBy: string;
  readonly receivedAt: Moment | null;
  readonly receivedBy: string | null;
  readonly warnAt: Moment;
  readonly warnedAt: Moment | null;
}
