import type { Day, Moment, Owned } from '../../row.ts';
import type { DeskFigures, FigureName } from './figures.ts';

/** One logged urging of a department that has not improved yet. */
export interface Urging {
  readonly at: Moment;
  readonly by: string;
  readonly text: string;
}

/** A department's problem, from pointing out to its end (2.2.9-b to f). */
export interface AccountabilityRow extends Owned {
  readonly unit: string;
  readonly kind: string;
  readonly problem: string;
  /** The cases in which it showed. */
  readonly items: readonly string[];
  readonly demand: string;
  readonly rectifyBy: Day | null;
  readonly issuedAt: Moment | null;
  readonly causes: string;
  readonly improvements: string;
  readonly reportedAt: Moment | null;
  readonly urgings: readonly Urging[];
  /** The circular of criticism: a draft until it is issued. */
  readonly criticism: string;
  readonly criticisedAt: Moment | null;
  readonly referredFor: string | null;
  readonly referral: string;
  readonly referredAt: Moment | null;
  readonly bureauOpinion: string;
  readonly opinionAt: Moment | null;
}

/** Not counted yet when the first circulars were issued: those have none. */
type CountedSince = 'deemed' | 'urgings';

/** One unit's figures as a circular keeps them. */
export type FiguresKept = Pick<DeskFigures, 'desk' | Exclude<FigureName, CountedSince>> &
  Partial<Pick<DeskFigures, CountedSince>>;

/** A circular on a period (2.2.9-a), with the figures as they stood when it was issued. */
export interface CircularRow extends Owned {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly text: string;
  readonly figures: readonly FiguresKept[];
  readonly issuedAt: Moment;
}
