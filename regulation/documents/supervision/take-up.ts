import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** A unit confirms that it has the item; until then, once the time is over, it shows as not taken up. */
export const takeUp = deadline<ItemTimes>({
  id: 'documents/supervision/take-up',
  source: '2.2.6.3-a',
  inForce: measuresInForce,
  reading: 'Promptly has no figure; the hours are an internal standard (C28).',
  onDue: 'escalate',
  startsAt: ({ receivedAt }) => receivedAt,
  period: (_, { handling }) => ({ kind: 'working-minutes', minutes: handling.takeUpHours * 60 }),
});
