import { measuresInForce } from '../clauses/in-force.ts';
import { deadline } from '../kernel/rule.ts';
import type { BeforeDay } from '../general/event-case.ts';

/** The organiser applies for a leader at least 3 working days before an important activity. */
export const applyForLeader = deadline<BeforeDay>({
  id: 'activities/apply-for-leader',
  source: '3.2.1-a',
  inForce: measuresInForce,
  reading: 'Three is the limit, five the target (C14); counted as I15 says.',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { activities }) => ({
    kind: 'working-days-before',
    days: activities.applicationWorkingDaysBefore,
    day: day.toString(),
  }),
});
