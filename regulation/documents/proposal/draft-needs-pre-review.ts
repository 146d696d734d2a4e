import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { isDraft, type Matter } from './matter.ts';

/** A department's draft goes from the division to its pre-review, nothing else does. */
export const draftNeedsPreReview = requirement<{ readonly matter: Matter; readonly toPreReview: boolean }>({
  id: 'documents/proposal/draft-needs-pre-review',
  source: '2.2.3.2.3-b',
  inForce: measuresInForce,
  force: 'must',
  check: ({ matter, toPreReview }) => {
    const facts = { draftFor: matter.draftFor, normative: matter.normative };
    if ((isDraft(matter) || matter.normative) === toPreReview) return met(facts);
    return violated(facts, toPreReview ? 'remedy.divide' : 'remedy.divide-for-pre-review');
  },
});
