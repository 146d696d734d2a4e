import { measuresInForce } from '../../clauses/in-force.ts';
import { countsAsReceivedAt } from './received-at.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReceiptTimes } from './receipt-case.ts';

/** A plain paper is registered and distributed before close of business on the day of its receipt. */
export const registerPlain = deadline<ReceiptTimes>({
  id: 'documents/receipt/register-plain',
  source: '2.2.5.1-d',
  inForce: measuresInForce,
  reading: 'Received outside working time: by the close of the day on which work resumes (C6, I14).',
  onDue: 'escalate',
  startsAt: ({ urgency, acceptedAt }, calendar) =>
    urgency === 'plain' && acceptedAt ? countsAsReceivedAt(urgency, acceptedAt, calendar) : undefined,
  period: () => ({ kind: 'end-of-working-day' }),
});
