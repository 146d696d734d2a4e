import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** Where the basis names a document, the document is attached or open to everyone. */
export const basisAttached = requirement<Arrival>({
  id: 'documents/review/basis-attached',
  source: '2.1.4-b',
  inForce: measuresInForce,
  reading: '"Where necessary": the reviewer judges, so the gap is pointed out and may be passed with a reason.',
  force: 'advice',
  check: (arrival) => {
    const { basis } = arrival;
    return holds(
      !isSentUp(arrival) || !basis.citesDocument || basis.attached || basis.publiclyAvailable,
      { basis: basis.text, basisAttached: basis.attached, publiclyAvailable: basis.publiclyAvailable },
      'remedy.ask-basis-document',
    );
  },
});
