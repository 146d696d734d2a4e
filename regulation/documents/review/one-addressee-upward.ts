import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A report or opinion sent up is as a rule addressed to one body. */
export const oneAddresseeUpward = requirement<Arrival>({
  id: 'documents/review/one-addressee-upward',
  source: 'ordinance-15.1',
  inForce: ordinanceInForce,
  reading: '原则上 without a body that grants exceptions before arrival: pointed out, passed with a reason.',
  force: 'advice',
  check: (arrival) => {
    const organs = arrival.addressees.filter(({ kind, copy }) => !copy && kind !== 'leader').map(({ name }) => name);
    const isUpward = arrival.sender.relation === 'below' && (arrival.kind === 'report' || arrival.kind === 'opinion');
    return holds(!isUpward || organs.length <= 1, { kind: arrival.kind, addressedTo: organs }, 'remedy.one-addressee');
  },
});
