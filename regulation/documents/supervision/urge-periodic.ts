import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** Ordinary items are urged at a regular interval. */
export const urgePeriodic = deadline<ItemTimes>({
  id: 'documents/supervision/urge-periodic',
  source: '2.2.6.2-d',
  inForce: measuresInForce,
  reading: 'Weekly: an internal standard.',
  onDue: 'remind-again',
  startsAt: ({ urgency, isKey, receivedAt }) => (!isKey && urgency === 'plain' ? receivedAt : undefined),
  period: (_, { handling }) => ({ kind: 'calendar-days', days: handling.urgeDaysPeriodic, shift: false }),
});
