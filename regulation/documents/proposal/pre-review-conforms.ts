import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { PreReview } from './pre-review-sheet.ts';

/** Does it accord with superior policy and with the law? A no sends the draft back with the reason. */
export const preReviewConforms = requirement<PreReview>({
  id: 'documents/proposal/pre-review-conforms',
  source: '2.2.3.2.3-e',
  inForce: measuresInForce,
  force: 'must',
  check: ({ conforms }) =>
    conforms === 'yes' ? met({ answer: conforms }) : violated({ answer: conforms }, 'remedy.answer-conforms'),
});
