import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface HandOutAsked {
  /** Units that the valid instructions name. */
  readonly instructed: readonly string[];
  readonly handedTo: readonly string[];
}

/** The section hands out as instructed: no unit that a leader named is left out. */
export const handedOutAsInstructed = requirement<HandOutAsked>({
  id: 'documents/instruction/handed-out-as-instructed',
  source: '2.2.4.1-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ instructed, handedTo }) => {
    const leftOut = instructed.filter((unit) => !handedTo.includes(unit));
    return leftOut.length === 0 ? met({ handedTo, leftOut }) : violated({ handedTo, leftOut }, 'remedy.add-the-unit');
  },
});
