import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { type Instruction, unsettled } from './differences.ts';

/** A settlement is asked for only while instructions differ; otherwise they are carried out. */
export const settlementNeeded = requirement<{ readonly instructions: readonly Instruction[] }>({
  id: 'documents/instruction/settlement-needed',
  source: '2.2.4.2-c',
  inForce: measuresInForce,
  force: 'must',
  check: ({ instructions }) => {
    const open = unsettled(instructions).map(({ person }) => person);
    return open.length > 0 ? met({ unsettled: open }) : violated({ unsettled: open }, 'remedy.hand-out');
  },
});
