import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, disputeIn, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** Where departments disagree, the principal head of the lead department has consulted in person, and there is a record. */
export const headConsulted = requirement<Arrival>({
  id: 'documents/review/head-consulted',
  source: '2.1.5-c',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const dispute = disputeIn(arrival);
    const record = dispute?.consultation;
    const complete = record != null && ![record.on, record.counterpart, record.result].some(isBlank);
    return holds(
      !isSentUp(arrival) || dispute === null || complete,
      {
        disagreement: dispute !== null,
        consultedOn: record?.on ?? null,
        counterpart: record?.counterpart ?? null,
        result: record?.result ?? null,
      },
      'remedy.ask-consultation-record',
    );
  },
});
