import { advance, begin } from './advance.ts';
import type { Move, Procedure, State } from './procedure.ts';

/** A case is where its trail leads; a stored state is only a copy of this. Throws at the first move that the table refuses. */
export function replay(table: Procedure, moves: readonly Move[]): State {
  return moves.reduce((state, move) => {
    const outcome = advance(table, state, move);
    if (outcome.ok) return outcome.state;
    const place = `breaks at "${move.act}" (seq ${move.seq})`;
    throw new Error(`Trail of ${table.id} v${table.version} ${place}: ${outcome.refusal}`);
  }, begin(table));
}
