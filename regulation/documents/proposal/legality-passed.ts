import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { Reviewed } from './pre-review-recorded.ts';

/** A normative document is submitted only after the Legislative Affairs Office has passed it. */
export const legalityPassed = requirement<Reviewed>({
  id: 'documents/proposal/legality-passed',
  source: '2.2.3.2.3-h',
  inForce: measuresInForce,
  force: 'must',
  check: ({ matter, legalityPassed: passed }) => {
    const facts = { normative: matter.normative, legalityPassed: passed };
    return !matter.normative || passed ? met(facts) : violated(facts, 'remedy.ask-legality-review');
  },
});
