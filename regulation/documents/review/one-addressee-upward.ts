import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A report or opinion sent up is as a rule addressed to one body. */
export const oneAddresseeUpward = requirement<Arrival>({
  id: 'documents/review/one-addressee-upward',
  source: 'ordinance-15.1',
  inForce: ordinanceInForce,
  reading:
    'The deputy secretary-general for documents, who divides the paper anyway, may let one with several addressees in.',
  force: 'in-principle',
  exceptionBy: 'documents-deputy-secretary-general',
  check: (arrival) => {
    const organs = arrival.addressees.filter(({ kind, copy }) => !copy && kind !== 'leader').map(({ name }) => name);
    const isUpward = arrival.sender.relation === 'below' && (arrival.kind === 'report' || arrival.kind === 'opinion');
    return holds(!isUpward || organs.length <= 1, { kind: arrival.kind, addressedTo: organs }, 'remedy.one-addressee');
  },
});
