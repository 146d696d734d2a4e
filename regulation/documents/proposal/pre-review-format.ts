import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { PreReview } from './pre-review-sheet.ts';

/** Is its format regular? A no sends the draft back with the reason. */
export const preReviewFormat = requirement<PreReview>({
  id: 'documents/proposal/pre-review-format',
  source: '2.2.3.2.3-f',
  inForce: measuresInForce,
  force: 'must',
  check: ({ format }) =>
    format === 'yes' ? met({ answer: format }) : violated({ answer: format }, 'remedy.answer-format'),
});
