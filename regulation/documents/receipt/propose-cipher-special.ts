import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** The proposal on a cipher telegram of special priority is made and submitted within an hour. */
export const proposeCipherSpecial = deadline<ReceiptTimes>({
  id: 'documents/receipt/propose-cipher-special',
  source: '2.2.5.2-c',
  inForce: measuresInForce,
  reading: 'The hour runs from receipt, not from distribution (I9).',
  onDue: 'escalate',
  startsAt: ({ urgency, medium, acceptedAt }) =>
    urgency === 'special' && medium === 'cipher-telegram' ? acceptedAt : undefined,
  period: ({ statedLimit }, { receipt }) => roundTheClock(receipt.proposalHoursCipherSpecial * 60, statedLimit),
});
