import { accountability } from '../../../regulation/documents/accountability/accountability.procedure.ts';
import { advance } from '../../../regulation/kernel/advance.ts';
import type { Move, State } from '../../../regulation/kernel/procedure.ts';
import { caseOf, type Context, type Put, type Refusal } from '../../act.ts';
import type { CaseFile } from '../../rows.ts';
import { accessPuts } from '../receipt-access.ts';
import { taskPuts } from '../receipt-tasks.ts';
import { clocksMoved } from './clocks.ts';
import { entryPut } from './entry.ts';
import type { AccountabilityRow } from './rows.ts';

export interface MoveAsked {
  readonly act: string;
  readonly to?: NonNullable<Move['to']>;
  readonly reason?: string;
  /** The entry as it is after the act. */
  readonly entry: AccountabilityRow;
}

export type Moved =
  { readonly ok: true; readonly puts: readonly Put[] } | { readonly ok: false; readonly refusal: Refusal };

/** Moves an entry along its procedure, with the tasks, clocks and access that follow. */
export function moveEntry(file: CaseFile, asked: MoveAsked, context: Context): Moved {
  const { state } = caseOf(file);
  if (!state) throw new Error(`The accountability case ${caseOf(file).id} has no place in its procedure.`);
  const outcome = advance(accountability, state, {
    act: asked.act,
    seq: context.seq,
    by: context.actor.personId,
    as: context.actor.personId === '' ? ['clock'] : context.actor.held.map(({ target }) => target),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  });
  if (!outcome.ok)
    return { ok: false, refusal: { reason: outcome.refusal, facts: { step: state.step, act: asked.act } } };
  return { ok: true, puts: consequences(file, outcome.state, asked, context) };
}

function consequences(file: CaseFile, state: State, asked: MoveAsked, context: Context): Put[] {
  const before = caseOf(file);
  const clocks = clocksMoved(file.clocks, { act: asked.act, state, entry: asked.entry }, context);
  const running = clocks.filter((clock) => clock.state === 'running');
  const document = { caseId: before.id, urgency: before.urgency };
  return [
    {
      table: 'cases',
      row: { ...before, state, step: state.step, closedAt: state.over ? context.at.toString() : null },
    },
    entryPut(asked.entry),
    ...clocks.map((row): Put => ({ table: 'clocks', row })),
    ...taskPuts({ file, state, act: asked.act, running, document, context }),
    ...accessPuts(file, state, context),
  ];
}
