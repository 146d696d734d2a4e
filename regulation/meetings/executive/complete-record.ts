import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { SinceEvent } from '../../general/event-case.ts';

/** The executive meeting's record is complete within 2 days. */
export const completeRecord = deadline<SinceEvent>({
  id: 'meetings/executive/complete-record',
  source: '1.3.7-a',
  inForce: measuresInForce,
  reading: 'Calendar days; complete means laid for review (C3, D1).',
  onDue: 'escalate',
  startsAt: ({ event }) => event,
  period: (_, { general, executiveMeeting }) => ({
    kind: 'calendar-days',
    days: executiveMeeting.recordDays,
    shift: general.calendarLimitsShift,
  }),
});
