import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** Key items are urged with priority. */
export const urgePriority = deadline<ItemTimes>({
  id: 'documents/supervision/urge-priority',
  source: '2.2.6.2-c',
  inForce: measuresInForce,
  reading: 'The interval is an internal standard; a key item that is urgent as well is tracked.',
  onDue: 'remind-again',
  startsAt: ({ urgency, isKey, receivedAt }) => (isKey && urgency === 'plain' ? receivedAt : undefined),
  period: (_, { handling }) => ({ kind: 'working-days', days: handling.urgeWorkingDaysPriority }),
});
