import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { Away } from './leader-away.ts';

/** Another leader is asked only while the one whose turn it is is recorded as away. */
export const redirectedOnlyWhileAway = requirement<Away>({
  id: 'documents/instruction/redirected-only-while-away',
  source: '2.2.4.3-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ leaderAway }) =>
    leaderAway ? met({ leaderAway }) : violated({ leaderAway }, 'remedy.wait-for-the-leader'),
});
