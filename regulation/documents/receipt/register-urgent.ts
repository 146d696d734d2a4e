import { measuresInForce } from '../../clauses/in-force.ts';
import { fromWorkStart } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** An urgent paper, one with a limit of its own, is registered and distributed within 90 minutes. */
export const registerUrgent = deadline<ReceiptTimes>({
  id: 'documents/receipt/register-urgent',
  source: '2.2.5.1-c',
  inForce: measuresInForce,
  reading:
    'Natural time; a clock that would start outside working time starts when work resumes, unless the paper names an earlier limit (C5, I13).',
  onDue: 'escalate',
  startsAt: ({ urgency, acceptedAt }) => (urgency === 'urgent' ? acceptedAt : undefined),
  period: ({ statedLimit }, { receipt }) => fromWorkStart(receipt.registerMinutesUrgent, statedLimit),
});
