import type { Context, Put, Refusal } from '../../act.ts';
import { type Asked, moveCase, type Moved } from '../../move.ts';
import type { CaseFile, CaseRow } from '../../rows.ts';
import type { SendingRow } from './rows.ts';

/** The row of a sending case. */
export function sendingOf({ departmentSendings }: Pick<CaseFile, 'departmentSendings'>): SendingRow {
  const row = departmentSendings[0];
  if (!row) throw new Error('A sending case without its row was loaded.');
  return row;
}

/** The row as it is after the act. */
export const withSending = (file: CaseFile, changes: Partial<SendingRow>): SendingRow => ({
  ...sendingOf(file),
  ...changes,
});

export const sendingPut = (row: SendingRow): Put => ({ table: 'departmentSendings', row });

export const headOf = ({ unit }: Pick<SendingRow, 'unit'>): string => `post:department-head@${unit}`;
export const deskOf = ({ unit }: Pick<SendingRow, 'unit'>): string => `unit:${unit}`;

/** Why somebody may not act for the unit: he is neither its desk nor its head. */
export const notTheUnit = (row: Pick<SendingRow, 'unit'>, { actor }: Pick<Context, 'actor'>): Refusal | null =>
  actor.held.some(({ target }) => target === deskOf(row) || target === headOf(row))
    ? null
    : { reason: 'not-your-unit', facts: {} };

export interface MoveAsked extends Asked {
  readonly sending: SendingRow;
}

/** Moves a sending along its procedure; it has no clocks: its own house knows its hours. */
export const moveSending = (file: CaseFile, asked: MoveAsked, context: Context, before?: CaseRow): Moved =>
  moveCase(file, asked, context, () => ({ clocks: [], puts: [sendingPut(asked.sending)] }), before);
