import { begin } from '../regulation/kernel/advance.ts';
import type { Procedure, Target } from '../regulation/kernel/procedure.ts';
import type { Context } from './act.ts';
import { bookTables, caseTables, type CaseFile, type CaseRow } from './rows.ts';

type Given = Pick<CaseRow, 'id' | 'kind' | 'parent' | 'subject' | 'urgency' | 'regulationDay'>;

interface Beginning {
  /** Whoever opens it has the case until this act is done, where its first step is nobody's by itself. */
  readonly holder?: Target;
  readonly acceptedAt?: string | null;
}

/** The row of a case that begins now, at the first step of its procedure. */
export function caseRowOf(
  table: Procedure,
  given: Given,
  { at }: Pick<Context, 'at'>,
  { holder, acceptedAt = null }: Beginning = {},
): CaseRow {
  const state = begin(table);
  return {
    ...given,
    caseId: given.id,
    procedure: table.id,
    version: table.version,
    state: holder === undefined ? state : { ...state, holder },
    step: state.step,
    openedAt: at.toString(),
    acceptedAt,
    closedAt: null,
  };
}

/** The row of a case that a paper opens for what it asks of one unit: it goes by the paper's name, urgency and day. */
export const partRowOf = (
  table: Procedure,
  kind: CaseRow['kind'],
  { id: parent, subject, urgency, regulationDay }: CaseRow,
  context: Context,
): CaseRow => caseRowOf(table, { id: context.newId(), kind, parent, subject, urgency, regulationDay }, context);

/** A case that an act is about to open: its own row and what the act lays beside it. */
export function fileOf(row: CaseRow, more: Partial<CaseFile> = {}): CaseFile {
  const none = Object.fromEntries([...caseTables, ...bookTables].map((table) => [table, []])) as unknown as CaseFile;
  return { ...none, cases: [row], ...more };
}
