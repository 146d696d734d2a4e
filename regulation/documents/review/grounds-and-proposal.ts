import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, met } from '../../kernel/rule.ts';
import { type Arrival, type Dispute, disputeIn, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

const unsettled = (arrival: Arrival): Dispute | null => {
  const dispute = disputeIn(arrival);
  return isSentUp(arrival) && dispute?.settled === false ? dispute : null;
};

/** Where consultation brought no agreement, the grounds of each side are listed and a way of handling is proposed. */
export const groundsAndProposal = requirement<Arrival>({
  id: 'documents/review/grounds-and-proposal',
  source: '2.1.5-d',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const dispute = unsettled(arrival);
    if (dispute === null) return met({ unsettled: false });
    const given = dispute.grounds.filter(({ text }) => !isBlank(text)).map(({ department }) => department);
    const withoutGrounds = dispute.departments.filter((department) => !given.includes(department));
    const facts = {
      unsettled: true,
      withoutGrounds,
      ownGrounds: !isBlank(dispute.ownGrounds),
      proposal: !isBlank(dispute.proposal),
    };
    return holds(withoutGrounds.length === 0 && facts.ownGrounds && facts.proposal, facts, 'remedy.ask-grounds');
  },
});
