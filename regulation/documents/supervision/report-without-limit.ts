import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { SinceEvent } from '../../general/event-case.ts';

/** A supervised item without a limit of its own is reported on within 15 days. */
export const reportWithoutLimit = deadline<SinceEvent>({
  id: 'documents/supervision/report-without-limit',
  source: '2.2.6.3-c',
  inForce: measuresInForce,
  reading:
    'From the event that created the item: end of the meeting, issue of the document, receipt of the instruction (C31); calendar days (C3).',
  onDue: 'escalate',
  startsAt: ({ event }) => event,
  period: (_, { general, handling }) => ({
    kind: 'calendar-days',
    days: handling.reportDaysWithoutLimit,
    shift: general.calendarLimitsShift,
  }),
});
