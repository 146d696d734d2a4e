import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { isDraft, type Matter } from './matter.ts';

export interface Reviewed {
  readonly matter: Matter;
  readonly preReviewed: boolean;
  readonly legalityPassed: boolean;
}

/** A draft for deliberation, approval or issue reaches no leader before its pre-review is recorded. */
export const preReviewRecorded = requirement<Reviewed>({
  id: 'documents/proposal/pre-review-recorded',
  source: '2.2.3.2.3-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ matter, preReviewed }) => {
    const facts = { draftFor: matter.draftFor, preReviewed };
    return !isDraft(matter) || preReviewed ? met(facts) : violated(facts, 'remedy.open-pre-review');
  },
});
