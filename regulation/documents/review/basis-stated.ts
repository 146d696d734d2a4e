import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper for review, approval or decision states the basis on which it is sent. */
export const basisStated = requirement<Arrival>({
  id: 'documents/review/basis-stated',
  source: '2.1.4-a',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { forDecision, basis } = arrival;
    return holds(
      !isSentUp(arrival) || !forDecision || !isBlank(basis.text),
      { forDecision, basis: basis.text },
      'remedy.ask-basis',
    );
  },
});
