import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** Urgent items are tracked: their owner is to urge at the tightest interval until they are closed. */
export const urgeTracking = deadline<ItemTimes>({
  id: 'documents/supervision/urge-tracking',
  source: '2.2.6.2-b',
  inForce: measuresInForce,
  reading: 'The interval is an internal standard.',
  onDue: 'remind-again',
  startsAt: ({ urgency, receivedAt }) => (urgency === 'plain' ? undefined : receivedAt),
  period: (_, { handling }) => ({ kind: 'working-minutes', minutes: handling.urgeHoursTracking * 60 }),
});
