import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, met } from '../../kernel/rule.ts';
import { type Arrival, disputeIn, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper still in dispute is co-signed by the heads of all departments concerned and goes to the government for decision. */
export const coSignedDispute = requirement<Arrival>({
  id: 'documents/review/co-signed-dispute',
  source: '2.1.5-e',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const dispute = disputeIn(arrival);
    if (!isSentUp(arrival) || dispute === null || dispute.settled) return met({ unsettled: false });
    const missing = dispute.departments.filter((department) => !dispute.coSignatures.includes(department));
    return holds(
      missing.length === 0,
      { unsettled: true, missingCoSignatures: missing, goesForDecision: missing.length === 0 },
      'remedy.ask-co-signatures',
    );
  },
});
