import type { Facts } from '../../../regulation/kernel/rule.ts';
import type { Moment, Owned } from '../../row.ts';

/** A check that the office found unmet, as its return slip names it. */
export interface FailedCheck {
  readonly rule: string;
  readonly source: string;
  readonly facts: Facts;
  readonly remedy: string | null;
}

/** The office gave the paper back: why, and which receipt ended with it (2.1.1-b). */
export interface SendingReturn {
  readonly receipt: string;
  readonly act: string;
  readonly at: Moment;
  readonly reason: string;
  readonly remark: string;
  readonly failed: readonly FailedCheck[];
}

/** What a department sends in, and all that it learns of what becomes of it. */
export interface SendingRow extends Owned {
  readonly unit: string;
  /** Why advice was not followed, by rule. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly checkedAt: Moment | null;
  readonly checkedBy: string | null;
  readonly signedBy: string | null;
  readonly sentAt: Moment | null;
  /** The office's own case, as last sent. */
  readonly receipt: string | null;
  readonly returns: readonly SendingReturn[];
  readonly outcome: 'answered' | 'transferred' | 'filed' | 'closed' | 'dropped' | null;
  readonly outcomeText: string;
  readonly outcomeAt: Moment | null;
}
