import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** The proposal on an extra-urgent paper is made and submitted within 2 hours of distribution. */
export const proposeExtraUrgent = deadline<ReceiptTimes>({
  id: 'documents/receipt/propose-extra-urgent',
  source: '2.2.5.2-a',
  inForce: measuresInForce,
  onDue: 'escalate',
  startsAt: ({ urgency, medium, distributedAt }) =>
    urgency === 'extra-urgent' && medium !== 'plain-telegram' ? distributedAt : undefined,
  period: ({ statedLimit }, { receipt }) => roundTheClock(receipt.proposalHoursExtraUrgent * 60, statedLimit),
});
