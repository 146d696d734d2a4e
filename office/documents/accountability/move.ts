import type { Context } from '../../act.ts';
import { type Asked, moveCase, type Moved } from '../../move.ts';
import type { CaseFile } from '../../rows.ts';
import { clocksMoved } from './clocks.ts';
import { entryPut } from './entry.ts';
import type { AccountabilityRow } from './rows.ts';

export interface MoveAsked extends Asked {
  /** The entry as it is after the act. */
  readonly entry: AccountabilityRow;
}

/** Moves an entry along its procedure, with the clocks that follow. */
export const moveEntry = (file: CaseFile, asked: MoveAsked, context: Context): Moved =>
  moveCase(file, asked, context, (_row, state) => {
    const clocks = clocksMoved(file.clocks, { act: asked.act, state, entry: asked.entry }, context);
    return { clocks, puts: [entryPut(asked.entry)] };
  });
