import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface ForSubmission {
  /** The valid proposal's text; null while there is none. */
  readonly proposal: string | null;
}

/** Nothing reaches a leader for instruction without a signed proposal that says something. */
export const proposalSigned = requirement<ForSubmission>({
  id: 'documents/proposal/proposal-signed',
  source: '2.2.3.2-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ proposal }) => {
    const facts = { proposal: proposal !== null && proposal.trim() !== '' };
    return facts.proposal ? met(facts) : violated(facts, 'remedy.send-back-for-proposal');
  },
});
