import type { Period } from '../../../regulation/kernel/period.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import type { Moment } from '../../row.ts';
import type { Evidence } from '../consultation/rows.ts';

/** From the first moment until before the last. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

interface AtDesk {
  readonly caseId: string;
  /** Whose desk it was at that moment. */
  readonly desk: Target;
  readonly at: Moment;
}

/** Where the desk had it, and how urgent the case is. */
interface AtStep extends AtDesk {
  readonly step: string;
  readonly urgency: string;
}

/** A limit that was kept in the period, or that passed in it. */
export interface LimitEnded extends AtStep {
  readonly rule: string;
  readonly source: string;
  readonly kept: boolean;
  readonly period: Period;
  readonly dueAt: Moment;
  /** null: not done yet. */
  readonly endedAt: Moment | null;
}

export interface ExceptionGranted extends AtDesk {
  readonly rule: string;
  readonly reason: string;
}

/** `step`: to which it came back; empty where it went to its sender. */
export interface SentBack extends AtStep {
  readonly act: string;
  readonly reason: string;
}

/** A consulted unit's silence that the law took for consent, when the clock wrote it down; an answer that is let count afterwards does not undo it. */
export interface ConsentDeemed extends AtDesk {
  readonly evidence: Evidence;
}

/** One urging of one unit; the number is that of the item or the request. */
export interface Urged extends AtDesk {
  readonly act: string;
  readonly number: number;
  readonly channel: string;
  readonly reason: string;
}

/** What the office's desks did in a period: the rows that the figures count, and that stand behind them. */
export interface Handling {
  readonly transferred: readonly AtDesk[];
  readonly handled: readonly (AtDesk & { readonly step: string })[];
  readonly limits: readonly LimitEnded[];
  readonly returns: readonly SentBack[];
  readonly exceptions: readonly ExceptionGranted[];
  readonly deemed: readonly ConsentDeemed[];
  readonly urgings: readonly Urged[];
}
