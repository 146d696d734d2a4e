import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** An urgent paper says why it is urgent. */
export const urgencyExplained = requirement<Arrival>({
  id: 'documents/review/urgency-explained',
  source: '2.1.4-g',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { urgency, urgencyReason } = arrival;
    return holds(
      !isSentUp(arrival) || urgency === 'plain' || !isBlank(urgencyReason),
      { urgency, urgencyReason },
      'remedy.ask-urgency-reason',
    );
  },
});
