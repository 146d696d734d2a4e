import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface HandOutAsked {
  /** Units that the valid instructions name. */
  readonly instructed: readonly string[];
  readonly handedTo: readonly string[];
  /** Units whose opinion was asked for on the instruction. */
  readonly asked: readonly string[];
}

/** The section hands out as instructed: no unit that a leader named is left out, to handle it or to give its opinion. */
export const handedOutAsInstructed = requirement<HandOutAsked>({
  id: 'documents/instruction/handed-out-as-instructed',
  source: '2.2.4.1-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ instructed, handedTo, asked }) => {
    const leftOut = instructed.filter((unit) => !handedTo.includes(unit) && !asked.includes(unit));
    return leftOut.length === 0
      ? met({ handedTo, asked, leftOut })
      : violated({ handedTo, asked, leftOut }, 'remedy.add-the-unit');
  },
});
