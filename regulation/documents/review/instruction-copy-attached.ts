import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** Where the assigning leader wrote an instruction, a copy is attached. */
export const instructionCopyAttached = requirement<Arrival>({
  id: 'documents/review/instruction-copy-attached',
  source: '2.1.6-b',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { assignment } = arrival;
    return holds(
      !isSentUp(arrival) || !assignment?.writtenInstruction || assignment.copyAttached,
      { writtenInstruction: assignment?.writtenInstruction ?? false, copyAttached: assignment?.copyAttached ?? false },
      'remedy.ask-instruction-copy',
    );
  },
});
