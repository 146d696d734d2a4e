import { measuresInForce } from '../../clauses/in-force.ts';
import { fromWorkStart } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** The proposal on an urgent paper is made and submitted within 4 hours of distribution. */
export const proposeUrgent = deadline<ReceiptTimes>({
  id: 'documents/receipt/propose-urgent',
  source: '2.2.5.2-b',
  inForce: measuresInForce,
  reading: 'As at registration, a clock that would start outside working time waits for the office to open (I13).',
  onDue: 'escalate',
  startsAt: ({ urgency, medium, distributedAt }) =>
    urgency === 'urgent' && medium !== 'plain-telegram' ? distributedAt : undefined,
  period: ({ statedLimit }, { receipt }) => fromWorkStart(receipt.proposalHoursUrgent * 60, statedLimit),
});
