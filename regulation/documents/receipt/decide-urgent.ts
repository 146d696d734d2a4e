import { measuresInForce } from '../../clauses/in-force.ts';
import { fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** An urgent paper is decided as soon as possible, at the latest within the limit that it names. */
export const decideUrgent = deadline<DeskTimes>({
  id: 'documents/receipt/decide-urgent',
  source: '2.2.5.3-b',
  inForce: measuresInForce,
  reading: 'The clause has no number; the hard alarm is the own limit of the paper (C11).',
  onDue: 'escalate',
  startsAt: ({ urgency, arrivedAt, statedLimit }) => (urgency === 'urgent' && statedLimit ? arrivedAt : undefined),
  period: ({ statedLimit }) => fixedMoment(statedLimit),
});
