import type { Day, Moment, NumberToCome, Owned } from './row.ts';
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
import type { CirculationRow, CustodyRow, DocumentRow, HandOutRow, OpinionRow } from './documents/rows.ts';
import type { AccountabilityRow, CircularRow } from './documents/accountability/rows.ts';
import type { ConsultationRow } from './documents/consultation/rows.ts';
import type { SendingRow } from './documents/sending/rows.ts';
import type { ReplyRow, SupervisionRow } from './documents/supervision/rows.ts';
import type { NoticeKind } from './notices/purpose.ts';
import type { State } from '../regulation/kernel/procedure.ts';

export type CaseKind = 'receipt' | 'supervision' | 'consultation' | 'accountability' | 'circular' | 'sending' | 'book';

export interface CaseRow extends Owned {
  readonly kind: CaseKind;
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
  readonly onDue: 'remind' | 'remind-again' | 'escalate' | 'consent';
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

export interface NoticeRow extends Owned {
  readonly toTarget: string;
  readonly kind: NoticeKind;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly urgent: boolean;
  readonly at: Moment;
  /** The last minute in which somebody shall have opened it; null where it asks for nothing, or is not urgent. */
  readonly openBy: Moment | null;
  /** When those above were told that nobody had; once. */
  readonly escalatedAt: Moment | null;
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
  accountability: AccountabilityRow;
  circulars: CircularRow;
  supervisionItems: SupervisionRow;
  replies: ReplyRow;
  consultations: ConsultationRow;
  departmentSendings: SendingRow;
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
  'accountability',
  'circulars',
  'supervisionItems',
  'replies',
  'consultations',
  'departmentSendings',
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
