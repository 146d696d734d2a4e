import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** A registered paper leaves the section for reading or for instruction; only a classified entry ends in the register. */
export const filedAsEntry = requirement<{ readonly level: string }>({
  id: 'documents/receipt/filed-as-entry',
  source: '2.2.3-a',
  inForce: measuresInForce,
  reading:
    'The entry of a classified paper is complete in the register; the paper itself goes its own way, in confidential hands (F1).',
  force: 'must',
  check: ({ level }) => (level === 'none' ? violated({ level }, 'remedy.distribute-it') : met({ level })),
});
