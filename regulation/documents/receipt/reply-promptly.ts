import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** When all is handled, the sending unit hears of the result promptly. */
export const replyPromptly = deadline<Pick<DeskTimes, 'arrivedAt'>>({
  id: 'documents/receipt/reply-promptly',
  source: '2.2.7-a',
  inForce: measuresInForce,
  reading: 'No limit is given; after a prompt time whoever replies is reminded, an internal standard (C28).',
  onDue: 'remind',
  startsAt: ({ arrivedAt }) => arrivedAt,
  period: (_, { general }) => ({ kind: 'working-days', days: general.promptWorkingDays }),
});
