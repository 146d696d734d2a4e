import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** A department whose problem was pointed out reports the causes and what it will improve: both. */
export const causesAndImprovements = requirement<{ readonly causes: string; readonly improvements: string }>({
  id: 'documents/accountability/causes-and-improvements',
  source: '2.2.9-c',
  inForce: measuresInForce,
  force: 'must',
  check: ({ causes, improvements }) => {
    const facts = { causesGiven: causes !== '', improvementsGiven: improvements !== '' };
    return facts.causesGiven && facts.improvementsGiven
      ? met(facts)
      : violated(facts, 'remedy.report-causes-and-improvements');
  },
});
