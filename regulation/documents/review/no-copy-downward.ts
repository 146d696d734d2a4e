import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper sent up has no body below the sender among its copy recipients. */
export const noCopyDownward = requirement<Arrival>({
  id: 'documents/review/no-copy-downward',
  source: 'ordinance-15.1',
  inForce: ordinanceInForce,
  reading: "Who stands under whom is the reviewer's knowledge, so the office points it out.",
  force: 'advice',
  check: (arrival) => {
    const below = arrival.addressees.filter(({ copy, belowSender }) => copy && belowSender).map(({ name }) => name);
    return holds(
      arrival.sender.relation !== 'below' || below.length === 0,
      { copiesBelow: below },
      'remedy.drop-copies-below',
    );
  },
});
