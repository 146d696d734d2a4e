import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A system, plan or measures underlines what is new against higher documents, or declares that nothing is. */
export const newContentUnderlined = requirement<Arrival>({
  id: 'documents/review/new-content-underlined',
  source: '2.1.4-d',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { measures } = arrival;
    return holds(
      !isSentUp(arrival) || measures?.newContent !== null,
      { setsUpMeasures: measures !== null, newContent: measures?.newContent ?? null },
      'remedy.ask-underlining',
    );
  },
});
