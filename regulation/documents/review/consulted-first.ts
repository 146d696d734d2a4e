import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper that touches the powers of other departments is agreed with them before it is sent, or takes the way of disagreement. */
export const consultedFirst = requirement<Arrival>({
  id: 'documents/review/consulted-first',
  source: '2.1.5-a',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { others } = arrival;
    return holds(
      !isSentUp(arrival) || others?.agreement.state !== 'open',
      { touchesOthers: others !== null, agreement: others?.agreement.state ?? null },
      'remedy.ask-agreement',
    );
  },
});
