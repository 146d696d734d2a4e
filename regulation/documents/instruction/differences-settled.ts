import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { differing, highest, type Instruction, unsettled } from './differences.ts';

/** Differing instructions stop the execution until the highest-ranking leader has chosen, point by point. */
export const differencesSettled = requirement<{ readonly instructions: readonly Instruction[] }>({
  id: 'documents/instruction/differences-settled',
  source: '2.2.4.2-c',
  inForce: measuresInForce,
  reading:
    'Of two of the same rank the official order of leaders decides (D17). The highest picks at least one point of every opinion that differs.',
  force: 'must',
  check: ({ instructions }) => {
    const open = unsettled(instructions);
    const facts = {
      differing: differing(instructions).map(({ person }) => person),
      highest: highest(instructions)?.person ?? null,
      unsettled: open.map(({ person }) => person),
    };
    return open.length === 0 ? met(facts) : violated(facts, 'remedy.ask-settlement');
  },
});
