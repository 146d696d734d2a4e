import { measuresInForce } from '../../clauses/in-force.ts';
import { fromWorkStart, roundTheClock } from '../../general/limits.ts';
import { isExtraUrgent } from '../../general/urgency.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** The proposal on a plain-code telegram follows its grade: 2 hours for the two higher grades, 4 for the two lower ones. */
export const proposeTelegram = deadline<ReceiptTimes>({
  id: 'documents/receipt/propose-telegram',
  source: '2.2.5.2-d',
  inForce: measuresInForce,
  reading: 'Four grades fall on two limits (C10).',
  onDue: 'escalate',
  startsAt: ({ medium, distributedAt }) => (medium === 'plain-telegram' ? distributedAt : undefined),
  period: ({ urgency, statedLimit }, { receipt }) =>
    isExtraUrgent(urgency)
      ? roundTheClock(receipt.proposalHoursTelegramExtraUrgent * 60, statedLimit)
      : fromWorkStart(receipt.proposalHoursTelegramUrgent * 60, statedLimit),
});
