import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** An extra-urgent paper is finished, reply included, within 24 hours. */
export const closeExtraUrgent = deadline<ReceiptTimes>({
  id: 'documents/receipt/close-extra-urgent',
  source: '2.2.5.1-a',
  inForce: measuresInForce,
  reading: 'Runs beside the limits of the stages; the earlier one raises the alarm (C8).',
  onDue: 'escalate',
  startsAt: ({ urgency, acceptedAt }) => (urgency === 'extra-urgent' ? acceptedAt : undefined),
  period: ({ statedLimit }, { receipt }) => roundTheClock(receipt.closeHoursExtraUrgent * 60, statedLimit),
});
