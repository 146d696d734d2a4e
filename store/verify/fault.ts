/** What is wrong with a row: the first four say what was done to it, the others where it shows. */
export type FaultKind = 'altered' | 'removed' | 'inserted' | 'cut-off' | 'chain' | 'column' | 'number' | 'digest';

/** One row that is not as it was recorded. */
export interface Fault {
  readonly kind: FaultKind;
  /** As it is called in SQL. */
  readonly table: string;
  /** null: the row is gone and its id went with it. */
  readonly id: string | null;
  readonly caseId: string | null;
  readonly seq?: number;
  /** For the auditor, in English, as a log line. */
  readonly detail: string;
}
