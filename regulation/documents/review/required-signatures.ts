import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, met } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

const roles = ['drafter', 'proofreader', 'reviewer', 'signatory'] as const;

/** Drafter, proof-reader, reviewer and signatory each sign after the text of a system, plan or measures. */
export const requiredSignatures = requirement<Arrival>({
  id: 'documents/review/required-signatures',
  source: '2.1.4-e',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival, { receipt }) => {
    if (!isSentUp(arrival) || arrival.measures === null) return met({ setsUpMeasures: arrival.measures !== null });
    const { signatures } = arrival.measures;
    const missing = roles.filter((role) => !signatures[role]);
    const facts = {
      signatures: roles.length - missing.length,
      requiredSignatures: receipt.requiredSignatures,
      missingSignatures: missing,
    };
    return holds(facts.signatures >= receipt.requiredSignatures, facts, 'remedy.ask-signatures');
  },
});
