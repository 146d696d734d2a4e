import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { addressedBesides, type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** Where a paper for the government also goes to leaders, a letter of its own says why. */
export const explanatoryLetter = requirement<Arrival>({
  id: 'documents/review/explanatory-letter',
  source: '2.1.3-b',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const leaders = addressedBesides(arrival).filter(({ kind }) => kind === 'leader');
    return holds(
      !isSentUp(arrival) || leaders.length === 0 || arrival.explanatoryLetter,
      { alsoSentTo: leaders.map(({ name }) => name), explanatoryLetter: arrival.explanatoryLetter },
      'remedy.ask-explanatory-letter',
    );
  },
});
