import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** An urgent paper on a desk is recalled every few working hours. */
export const decideUrgentReminder = deadline<DeskTimes>({
  id: 'documents/receipt/decide-urgent-reminder',
  source: '2.2.5.3-b',
  inForce: measuresInForce,
  reading: 'The interval is an internal standard, no limit of the regulation (C11).',
  onDue: 'remind-again',
  startsAt: ({ urgency, arrivedAt }) => (urgency === 'urgent' ? arrivedAt : undefined),
  period: (_, { receipt }) => ({ kind: 'working-minutes', minutes: receipt.decisionReminderHoursUrgent * 60 }),
});
