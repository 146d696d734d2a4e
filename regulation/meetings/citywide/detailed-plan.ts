import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { BeforeDay } from '../../general/event-case.ts';

/** The detailed plan of a planned meeting is submitted 2 weeks before it. */
export const detailedPlan = deadline<BeforeDay>({
  id: 'meetings/citywide/detailed-plan',
  source: '1.7.6.2-a',
  inForce: measuresInForce,
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { citywideMeeting }) => ({
    kind: 'calendar-days-before',
    days: citywideMeeting.detailedPlanWeeksBefore * 7,
    day: day.toString(),
  }),
});
