import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { isExtraUrgent } from '../../general/urgency.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** An extra-urgent paper is decided as soon as it lies on the desk. */
export const decideExtraUrgent = deadline<DeskTimes>({
  id: 'documents/receipt/decide-extra-urgent',
  source: '2.2.5.3-a',
  inForce: measuresInForce,
  onDue: 'remind',
  startsAt: ({ urgency, arrivedAt }) => (isExtraUrgent(urgency) ? arrivedAt : undefined),
  period: ({ statedLimit }, { receipt }) => roundTheClock(receipt.decisionMinutesExtraUrgent, statedLimit),
});
