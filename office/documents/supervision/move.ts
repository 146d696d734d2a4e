import { supervision } from '../../../regulation/documents/supervision/supervision.procedure.ts';
import { advance } from '../../../regulation/kernel/advance.ts';
import type { Move, State } from '../../../regulation/kernel/procedure.ts';
import { caseOf, type Context, type Put, type Refusal } from '../../act.ts';
import type { CaseFile } from '../../rows.ts';
import { accessPuts } from '../receipt-access.ts';
import { taskPuts } from '../receipt-tasks.ts';
import { clocksMoved } from './clocks.ts';
import { itemPut } from './item.ts';
import type { SupervisionRow } from './rows.ts';

export interface MoveAsked {
  readonly act: string;
  readonly to?: NonNullable<Move['to']>;
  readonly reason?: string;
  /** The item as it is after the act. */
  readonly item: SupervisionRow;
}

export type Moved =
  | { readonly ok: true; readonly puts: readonly Put[]; readonly state: State }
  | { readonly ok: false; readonly refusal: Refusal };

/** Moves an item along its procedure, with the tasks, clocks and access that follow. */
export function moveItem(file: CaseFile, asked: MoveAsked, context: Context): Moved {
  const { state, id } = caseOf(file);
  if (!state) throw new Error(`The supervision case ${id} has no place in its procedure.`);
  const outcome = advance(supervision, state, {
    act: asked.act,
    seq: context.seq,
    by: context.actor.personId,
    as: context.actor.held.map(({ target }) => target),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  });
  if (!outcome.ok)
    return { ok: false, refusal: { reason: outcome.refusal, facts: { step: state.step, act: asked.act } } };
  return { ok: true, state: outcome.state, puts: consequences(file, outcome.state, asked, context) };
}

function consequences(file: CaseFile, state: State, asked: MoveAsked, context: Context): Put[] {
  const before = caseOf(file);
  const at = context.at.toString();
  const item = state.over ? { ...asked.item, closedAt: at } : asked.item;
  const clocks = clocksMoved(file.clocks, { item, urgency: before.urgency, state }, context);
  const running = after(file, clocks).filter(({ onDue }) => onDue === 'escalate');
  const document = { caseId: before.id, urgency: before.urgency };
  return [
    { table: 'cases', row: { ...before, state, step: state.step, closedAt: state.over ? at : null } },
    itemPut(item),
    ...clocks.map((row): Put => ({ table: 'clocks', row })),
    ...taskPuts({ file, state, act: asked.act, running, document, context }),
    ...accessPuts(file, state, context),
  ];
}

/** The clocks that run after the move. */
const after = (file: CaseFile, moved: CaseFile['clocks']): CaseFile['clocks'] =>
  [...file.clocks.filter(({ id }) => !moved.some((clock) => clock.id === id)), ...moved].filter(
    ({ state }) => state === 'running',
  );
