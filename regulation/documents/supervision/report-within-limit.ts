import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf, fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** An item with a limit of its own is finished and reported within it. */
export const reportWithinLimit = deadline<ItemTimes>({
  id: 'documents/supervision/report-within-limit',
  source: '2.2.6.3-b',
  inForce: measuresInForce,
  reading: 'A day counts to its end (C4), whatever day it is.',
  onDue: 'escalate',
  startsAt: ({ limitOn, receivedAt }) => (limitOn ? receivedAt : undefined),
  period: ({ limitOn }) => (limitOn ? endOf(limitOn) : fixedMoment(undefined)),
});
