import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { PreReview } from './pre-review-sheet.ts';

/** Every region and department whose powers are touched has agreed. */
export const preReviewAgreed = requirement<PreReview>({
  id: 'documents/proposal/pre-review-agreed',
  source: '2.2.3.2.3-g',
  inForce: measuresInForce,
  force: 'must',
  check: ({ agreed, units }) => {
    const without = units.filter(({ agrees }) => !agrees).map(({ name }) => name);
    const facts = { answer: agreed, unitsConcerned: units.length, unitsWithoutAgreement: without };
    return agreed === 'yes' && without.length === 0 ? met(facts) : violated(facts, 'remedy.ask-agreement-of-units');
  },
});
