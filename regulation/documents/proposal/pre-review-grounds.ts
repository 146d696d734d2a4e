import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { PreReview } from './pre-review-sheet.ts';

/** Are the grounds for the paper sufficient? The answer is given before the pre-review is signed, and it is yes. */
export const preReviewGrounds = requirement<PreReview>({
  id: 'documents/proposal/pre-review-grounds',
  source: '2.2.3.2.3-c',
  inForce: measuresInForce,
  force: 'must',
  check: ({ grounds }) =>
    grounds === 'yes' ? met({ answer: grounds }) : violated({ answer: grounds }, 'remedy.answer-grounds'),
});
