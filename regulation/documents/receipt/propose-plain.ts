import { measuresInForce } from '../../clauses/in-force.ts';
import { countsAsReceivedAt } from './received-at.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** The proposal on a plain paper is made and submitted within 2 working days of distribution. */
export const proposePlain = deadline<ReceiptTimes>({
  id: 'documents/receipt/propose-plain',
  source: '2.2.5.2-e',
  inForce: measuresInForce,
  reading: 'Distributed outside working time, it counts as arrived when work resumes (I14).',
  onDue: 'escalate',
  startsAt: ({ urgency, medium, distributedAt }, calendar) =>
    urgency === 'plain' && medium !== 'plain-telegram' && distributedAt
      ? countsAsReceivedAt(urgency, distributedAt, calendar)
      : undefined,
  period: (_, { receipt }) => ({ kind: 'working-days', days: receipt.proposalWorkingDaysPlain }),
});
