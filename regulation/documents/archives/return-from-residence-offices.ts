import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { InPeriodOf } from '../../general/event-case.ts';

/** Residence offices send back a month's papers by the 10th of the next. */
export const returnFromResidenceOffices = deadline<InPeriodOf>({
  id: 'documents/archives/return-from-residence-offices',
  source: '2.4.5-d',
  inForce: measuresInForce,
  reading: '`day` lies in the month whose papers are due; the 10th is still on time (C4).',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { archives }) =>
    endOf(day.with({ day: 1 }).add({ months: 1 }).with({ day: archives.residenceReturnDayOfMonth })),
});
