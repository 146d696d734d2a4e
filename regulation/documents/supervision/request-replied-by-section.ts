import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

import type { Replied } from './replier-chosen.ts';

/** To a request the Secretariat Section replies. */
export const requestRepliedBySection = requirement<Replied>({
  id: 'documents/supervision/request-replied-by-section',
  source: '2.2.7.1-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ isRequest, replier }) => {
    const facts = { isRequest, replier };
    return !isRequest || replier === null || replier === 'secretariat'
      ? met(facts)
      : violated(facts, 'remedy.leave-the-reply-to-the-section');
  },
});
