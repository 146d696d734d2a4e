import type { Day, Moment, Owned } from './row.ts';
import type { Period } from '../regulation/kernel/period.ts';
import type {
  AbsenceRow,
  AccountRow,
  AssignmentRow,
  HolidayNoticeRow,
  PersonRow,
  RelationRow,
  StatusRow,
  SubstitutionRow,
  UnitRow,
} from './people/rows.ts';
import type { Matter } from '../regulation/documents/proposal/matter.ts';
import type { State } from '../regulation/kernel/procedure.ts';

/** A figure that the commit fills in when it gives the register's number. */
export interface NumberToCome {
  readonly $number: string;
}

export interface CaseRow extends Owned {
  readonly kind: 'receipt' | 'book';
  readonly procedure: string | null;
  readonly version: number | null;
  readonly parent: string | null;
  readonly subject: string;
  readonly urgency: string;
  readonly state: State | null;
  readonly step: string;
  readonly openedAt: Moment;
  /** 受理时间: when a conforming document was received (2.1.1-c). */
  readonly acceptedAt: Moment | null;
  /** The day whose figures the case keeps. */
  readonly regulationDay: Day;
  readonly closedAt: Moment | null;
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

export interface FileRow extends Owned {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly role: string;
  readonly at: Moment;
  readonly text: string | null;
}

export interface TaskRow extends Owned {
  readonly step: string;
  readonly visit: number;
  readonly target: string;
  readonly urgency: string;
  readonly openedAt: Moment;
  readonly dueAt: Moment | null;
  readonly provisional: boolean;
  readonly closedAt: Moment | null;
  readonly closedBy: string | null;
  readonly closedAct: string | null;
  readonly closedWhy: string | null;
}

export interface ClockRow extends Owned {
  readonly rule: string;
  readonly source: string;
  readonly step: string;
  /** At whose desk it runs; null over the whole case. */
  readonly holder: string | null;
  readonly startedAt: Moment;
  readonly period: Period;
  readonly countsFrom: Moment;
  readonly dueAt: Moment;
  readonly provisional: boolean;
  readonly calendarVersion: number;
  readonly onDue: 'remind' | 'remind-again' | 'escalate';
  readonly state: 'running' | 'met' | 'late' | 'frozen';
  /** When its holder is told that the limit is near; null for a mere reminder. */
  readonly warnAt: Moment | null;
  readonly warnedAt: Moment | null;
  readonly firedAt: Moment | null;
  readonly endedAt: Moment | null;
}

export interface AccessRow extends Owned {
  readonly subject: string;
  readonly why: string;
  readonly fromAt: Moment;
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

export interface NoticeRow extends Owned {
  readonly toTarget: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly urgent: boolean;
  readonly at: Moment;
}

export interface RegisterEntryRow extends Owned {
  readonly register: string;
  readonly year: number;
  readonly number: number | NumberToCome;
  readonly givenAt: Moment;
  /** Why this number stands for nothing; the gap is explained, the number never given again. */
  readonly voidReason: string | null;
}

export interface StageRow extends Owned {
  readonly stage: string;
  readonly urgency: string;
  readonly enteredAt: Moment;
  readonly leftAt: Moment;
  readonly minutes: number;
  readonly onTime: boolean | null;
}

export interface ExceptionRow extends Owned {
  readonly rule: string;
  readonly factsKey: string;
  readonly grantableBy: string;
  readonly askedBy: string;
  readonly askedAt: Moment;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Moment | null;
  readonly granted: boolean | null;
}

/** What somebody signed on the way of a paper; never changed, shown even when set aside (L2). */
export interface OpinionRow extends Owned {
  /** The trail's row: whether it still holds stands in the case's state. */
  readonly seq: number;
  readonly kind: 'division' | 'pre-review' | 'legality' | 'proposal' | 'duty' | 'instruction' | 'settlement';
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
  readonly role: 'lead' | 'join' | 'advance' | 'transfer';
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

/** Every table that acts write. The trail alone can fill them again. */
export interface Tables {
  cases: CaseRow;
  documents: DocumentRow;
  files: FileRow;
  tasks: TaskRow;
  clocks: ClockRow;
  access: AccessRow;
  custody: CustodyRow;
  notices: NoticeRow;
  registerEntries: RegisterEntryRow;
  stages: StageRow;
  exceptions: ExceptionRow;
  opinions: OpinionRow;
  handOuts: HandOutRow;
  circulations: CirculationRow;
  units: UnitRow;
  people: PersonRow;
  accounts: AccountRow;
  assignments: AssignmentRow;
  statuses: StatusRow;
  relations: RelationRow;
  absences: AbsenceRow;
  substitutions: SubstitutionRow;
  holidayNotices: HolidayNoticeRow;
}
export type Table = keyof Tables;

/** The rows of one case, by table. */
export type CaseFile = { readonly [T in Table]: readonly Tables[T][] };

export const caseTables = [
  'cases',
  'documents',
  'files',
  'tasks',
  'clocks',
  'access',
  'custody',
  'notices',
  'registerEntries',
  'stages',
  'exceptions',
  'opinions',
  'handOuts',
  'circulations',
] as const satisfies readonly Table[];

export const bookTables = [
  'units',
  'people',
  'accounts',
  'assignments',
  'statuses',
  'relations',
  'absences',
  'substitutions',
  'holidayNotices',
] as const satisfies readonly Table[];
