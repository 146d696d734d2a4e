import { measuresInForce } from '../../clauses/in-force.ts';
import { roundTheClock } from '../../general/limits.ts';
import { isExtraUrgent } from '../../general/urgency.ts';
import { deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';

/** On a specially urgent matter the unit reports as it goes; without a report both sides are warned, again and again. */
export const reportInterim = deadline<ItemTimes>({
  id: 'documents/supervision/report-interim',
  source: '2.2.6.3-d',
  inForce: measuresInForce,
  reading: 'Specially urgent is what is marked 特提 or 特急; the hours are an internal standard, round the clock.',
  onDue: 'remind-again',
  startsAt: ({ urgency, reportedAt }) => (isExtraUrgent(urgency) ? reportedAt : undefined),
  period: (_, { handling }) => roundTheClock(handling.interimReportHours * 60, undefined),
});
