import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { isExtraUrgent } from '../../general/urgency.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** An extra-urgent paper is registered and distributed within 30 minutes, day and night. */
export const registerExtraUrgent = deadline<ReceiptTimes>({
  id: 'documents/receipt/register-extra-urgent',
  source: '2.2.5.1-b',
  inForce: measuresInForce,
  reading: 'A telegram of special priority is registered as fast (C7).',
  onDue: 'escalate',
  startsAt: ({ urgency, acceptedAt }) => (isExtraUrgent(urgency) ? acceptedAt : undefined),
  period: ({ statedLimit }, { receipt }) => roundTheClock(receipt.registerMinutesExtraUrgent, statedLimit),
});
