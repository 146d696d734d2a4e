import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ReadingTimes } from './receipt-case.ts';

/** A reading item that every leader has read comes back to the Documents and Archives Section. */
export const returnReading = deadline<ReadingTimes>({
  id: 'documents/receipt/return-reading',
  source: '2.2.3.1-b',
  inForce: measuresInForce,
  reading: 'No limit is given; after a prompt time the section is reminded, an internal standard (C28).',
  onDue: 'remind',
  startsAt: ({ readAt }) => readAt,
  period: (_, { general }) => ({ kind: 'working-days', days: general.promptWorkingDays }),
});
