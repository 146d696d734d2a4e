import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** An urgent paper bears its urgency in the head. */
export const urgencyInHead = requirement<Arrival>({
  id: 'documents/review/urgency-in-head',
  source: '2.1.4-f',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { urgency, headMark } = arrival;
    return holds(!isSentUp(arrival) || urgency === 'plain' || headMark, { urgency, headMark }, 'remedy.ask-head-mark');
  },
});
