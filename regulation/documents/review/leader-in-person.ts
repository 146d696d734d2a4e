import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A body sends papers to a leader of a higher body only on a matter which that leader assigned. */
export const leaderInPerson = requirement<Arrival>({
  id: 'documents/review/leader-in-person',
  source: 'ordinance-15.5',
  inForce: ordinanceInForce,
  reading: 'Classified papers that must be sent directly are left to the Measures, which are wider here (D22).',
  force: 'must',
  check: (arrival) => {
    const { toLeaderPersonally: direct } = arrival;
    return holds(
      !isSentUp(arrival) || direct === null || direct.reason === 'assigned' || direct.classified,
      { toLeaderPersonally: direct !== null, directReason: direct?.reason ?? null },
      'remedy.send-to-government',
    );
  },
});
