import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** No paper goes to a leader personally, unless the leader assigned it or it is a secret that must be sent directly. */
export const noLeaderInPerson = requirement<Arrival>({
  id: 'documents/review/no-leader-in-person',
  source: '2.1.3-e',
  inForce: measuresInForce,
  reading: 'The second exception holds for classified matters only (D22).',
  force: 'must',
  check: (arrival) => {
    const { toLeaderPersonally: direct } = arrival;
    const facts = {
      toLeaderPersonally: direct !== null,
      directReason: direct?.reason ?? null,
      classified: direct?.classified ?? false,
    };
    const isException =
      direct?.reason === 'assigned' || (direct?.reason === 'must-be-sent-directly' && direct.classified);
    return holds(!isSentUp(arrival) || direct === null || isException, facts, 'remedy.send-to-government');
  },
});
