import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { InPeriodOf } from '../../general/event-case.ts';

/** Departments apply for next year's meetings by the end of November. */
export const applyForNextYear = deadline<InPeriodOf>({
  id: 'meetings/citywide/apply-for-next-year',
  source: '1.7.6.1-a',
  inForce: measuresInForce,
  reading: '30 November is still on time (C4).',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { citywideMeeting }) =>
    endOf(day.with({ month: citywideMeeting.applicationMonth, day: citywideMeeting.applicationDayOfMonth })),
});
