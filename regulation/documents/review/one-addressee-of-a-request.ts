import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

const addressedOrgans = ({ addressees }: Arrival): readonly string[] =>
  addressees.filter(({ kind, copy }) => !copy && kind !== 'leader').map(({ name }) => name);

/** A request is addressed to one body. */
export const oneAddresseeOfARequest = requirement<Arrival>({
  id: 'documents/review/one-addressee-of-a-request',
  source: 'ordinance-15.1',
  inForce: ordinanceInForce,
  force: 'must',
  check: (arrival) => {
    const organs = addressedOrgans(arrival);
    return holds(
      arrival.kind !== 'request' || organs.length <= 1,
      { kind: arrival.kind, addressedTo: organs },
      'remedy.one-addressee',
    );
  },
});
