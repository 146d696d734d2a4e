import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { InPeriodOf } from '../../general/event-case.ts';

/** Contributions to a quarter's gazette close on the 15th of the next quarter's first month. */
export const closeContributions = deadline<InPeriodOf>({
  id: 'documents/gazette/close-contributions',
  source: '2.5.1.2-b',
  inForce: measuresInForce,
  reading: '`day` lies in the quarter of the issue; the 15th is still on time (C4).',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { archives }) =>
    endOf(
      day
        .with({ day: 1 })
        .add({ months: 3 - ((day.month - 1) % 3) })
        .with({ day: archives.gazetteContributionDayOfMonth }),
    ),
});
