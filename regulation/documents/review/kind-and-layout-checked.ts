import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, violated } from '../../kernel/rule.ts';
import { type Arrival, isBlank } from './arrival.ts';
import { holds } from './verdict.ts';

/** The initial review has asked whether kind and layout are regular; a no has its reason. */
export const kindAndLayoutChecked = requirement<Arrival>({
  id: 'documents/review/kind-and-layout-checked',
  source: '2.2.1-d',
  inForce: measuresInForce,
  force: 'must',
  check: ({ checks }) => {
    const facts = { kindAndLayout: checks.kindAndLayout, reason: checks.reason };
    if (checks.kindAndLayout === 'open') return violated(facts, 'remedy.answer-kind-and-layout');
    return holds(
      checks.kindAndLayout === 'yes',
      facts,
      isBlank(checks.reason) ? 'remedy.give-reason' : 'remedy.return-to-sender',
    );
  },
});
