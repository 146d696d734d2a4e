import type { Day, Moment, Owned } from '../row.ts';

export interface UnitRow extends Owned {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

export interface PersonRow extends Owned {
  readonly name: string;
  readonly unitId: string | null;
  /** Place in the official order of leaders; null for others (D17). */
  readonly rank: number | null;
}

export interface AccountRow extends Owned {
  readonly personId: string;
  readonly login: string;
  readonly createdBy: string;
  readonly activatedBy: string | null;
  readonly activatedAt: Moment | null;
  readonly disabledAt: Moment | null;
}

interface Dated {
  readonly fromOn: Day;
  /** Last day; null while open. */
  readonly toOn: Day | null;
}

export interface AssignmentRow extends Owned, Dated {
  readonly personId: string;
  readonly post: string;
  readonly unitId: string | null;
  readonly decision: string;
}

export interface StatusRow extends Owned, Dated {
  readonly personId: string;
  readonly status: string;
  readonly decision: string;
}

export interface RelationRow extends Owned, Dated {
  readonly relation: string;
  readonly personId: string;
  /** Whom or what the person serves: a leader's person id, or the key of a line of work. */
  readonly of: string;
  /** 1 holds; 2 holds while 1 is away (E5). */
  readonly rank: number;
}

export interface AbsenceRow extends Owned {
  readonly personId: string;
  readonly kind: 'business' | 'private';
  readonly fromAt: Moment;
  readonly untilAt: Moment;
  readonly approvedBy: string;
  readonly endedAt: Moment | null;
}

export interface SubstitutionRow extends Owned, Dated {
  /** The post (with unit, as in a target) or the person that is stood in for. */
  readonly forTarget: string;
  readonly personId: string;
  readonly rank: number;
  readonly decision: string;
}

export interface HolidayNoticeRow extends Owned {
  readonly year: number;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  readonly source: string;
  readonly enteredAt: Moment;
}
