import type { Context } from '../../act.ts';
import { type Asked, moveCase, type Moved } from '../../move.ts';
import type { CaseFile } from '../../rows.ts';
import { clocksMoved, isLimit } from './clocks.ts';
import { itemPut } from './item.ts';
import type { SupervisionRow } from './rows.ts';

export interface MoveAsked extends Asked {
  /** The item as it is after the act. */
  readonly item: SupervisionRow;
}

/** Moves an item along its procedure, with the clocks that follow; the task bears the limits, not the times to urge. */
export const moveItem = (file: CaseFile, asked: MoveAsked, context: Context): Moved =>
  moveCase(file, asked, context, ({ closedAt, urgency }, state) => {
    const item = state.over ? { ...asked.item, closedAt } : asked.item;
    const clocks = clocksMoved(file.clocks, { item, urgency, state }, context);
    return { clocks, bears: isLimit, puts: [itemPut(item)] };
  });
