import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { PreReview } from './pre-review-sheet.ts';

/** A draft goes back from its pre-review for a question that was answered with no, or for missing materials, and with the reason. */
export const preReviewFailed = requirement<PreReview & { readonly failed: readonly string[] }>({
  id: 'documents/proposal/pre-review-failed',
  source: '2.2.3.2.3-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ failed, reason }) => {
    const facts = { failedChecks: failed, reason };
    return failed.length > 0 && reason.trim() !== '' ? met(facts) : violated(facts, 'remedy.name-the-failed-check');
  },
});
