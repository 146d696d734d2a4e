import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

import type { Checked } from './checks-complete.ts';

/** A result that fails one of the three checks does not pass. */
export const checksPassed = requirement<Checked>({
  id: 'documents/supervision/checks-passed',
  source: '2.2.6.6-b',
  inForce: measuresInForce,
  force: 'must',
  check: ({ facts, conclusion, policyAndLaw }) => {
    const failed = Object.entries({ facts, conclusion, policyAndLaw }).flatMap(([name, is]) =>
      is === 'no' ? [name] : [],
    );
    return failed.length === 0
      ? met({ failedChecks: failed })
      : violated({ failedChecks: failed }, 'remedy.return-the-result');
  },
});
