import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { materials, type PreReview } from './pre-review-sheet.ts';

/** Each of the seven materials is attached, or marked as not applicable with its reason. */
export const preReviewMaterials = requirement<PreReview>({
  id: 'documents/proposal/pre-review-materials',
  source: '2.2.3.2.3-d',
  inForce: measuresInForce,
  reading:
    'The list is open: the named ones always, more may be added; "not applicable" is allowed here and needs a reason (B2).',
  force: 'must',
  check: ({ materials: given }, { receipt }) => {
    const missing = materials.filter((name) => {
      const { state, reason } = given[name];
      return state === 'missing' || (state === 'not-applicable' && reason.trim() === '');
    });
    const facts = {
      complete: materials.length - missing.length,
      of: receipt.preReviewMaterials,
      missingMaterials: missing,
    };
    return missing.length === 0 ? met(facts) : violated(facts, 'remedy.ask-materials');
  },
});
