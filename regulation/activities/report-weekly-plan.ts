import { measuresInForce } from '../clauses/in-force.ts';
import { deadline } from '../kernel/rule.ts';
import type { InPeriodOf } from '../general/event-case.ts';

/** A leader's plan for next week is reported by noon on Friday. */
export const reportWeeklyPlan = deadline<InPeriodOf>({
  id: 'activities/report-weekly-plan',
  source: '3.3.1-d',
  inForce: measuresInForce,
  reading: 'Friday a rest day: the last working day of that week, or else the last one before that week (C27, I18).',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { activities }) => ({
    kind: 'weekday-of-week',
    weekday: activities.weeklyPlanWeekday,
    hour: activities.weeklyPlanHour,
    day: day.toString(),
  }),
});
