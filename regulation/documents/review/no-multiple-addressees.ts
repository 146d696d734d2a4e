import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { addressedBesides, type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

const isAllowed = (arrival: Arrival, { kind }: { readonly kind: string }): boolean =>
  (kind === 'leader' && arrival.explanatoryLetter) ||
  (kind === 'party-committee' && arrival.bothBodies?.governmentOpinionRecorded === true);

/** A paper addressed to the government does not go at the same time to the party committee, to leaders or to departments. */
export const noMultipleAddressees = requirement<Arrival>({
  id: 'documents/review/no-multiple-addressees',
  source: '2.1.3-a',
  inForce: measuresInForce,
  reading:
    'Leaders are covered by the explanatory letter (2.1.3-b), the party committee by the recorded opinion (2.1.3-d).',
  force: 'must',
  check: (arrival) => {
    const others = addressedBesides(arrival).filter((addressee) => !isAllowed(arrival, addressee));
    return holds(
      !isSentUp(arrival) || others.length === 0,
      { otherAddressees: others.map(({ name }) => name) },
      'remedy.one-addressee',
    );
  },
});
