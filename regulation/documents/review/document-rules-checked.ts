import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, violated } from '../../kernel/rule.ts';
import { type Arrival, isBlank } from './arrival.ts';
import { holds } from './verdict.ts';

/** The initial review has asked whether the content follows the rules on sending documents; a no has its reason. */
export const documentRulesChecked = requirement<Arrival>({
  id: 'documents/review/document-rules-checked',
  source: '2.2.1-c',
  inForce: measuresInForce,
  force: 'must',
  check: ({ checks }) => {
    const facts = { documentRules: checks.documentRules, reason: checks.reason };
    if (checks.documentRules === 'open') return violated(facts, 'remedy.answer-document-rules');
    return holds(
      checks.documentRules === 'yes',
      facts,
      isBlank(checks.reason) ? 'remedy.give-reason' : 'remedy.return-to-sender',
    );
  },
});
