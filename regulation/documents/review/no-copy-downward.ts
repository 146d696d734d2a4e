import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUpward } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper sent up has no body below the sender among its copy recipients. */
export const noCopyDownward = requirement<Arrival>({
  id: 'documents/review/no-copy-downward',
  source: 'ordinance-15.1',
  inForce: ordinanceInForce,
  reading: 'Sent up are requests, reports and opinions from below; who stands under the sender, the reviewer answers.',
  force: 'must',
  check: (arrival) => {
    const below = arrival.addressees.filter(({ copy, belowSender }) => copy && belowSender).map(({ name }) => name);
    return holds(!isSentUpward(arrival) || below.length === 0, { copiesBelow: below }, 'remedy.drop-copies-below');
  },
});
