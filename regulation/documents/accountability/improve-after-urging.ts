import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf, fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import { dateAt } from '../../kernel/wall-clock.ts';
import { isPastDay, type AccountabilityTimes } from './standing.ts';

/** Urged after its day had passed, a department has the rest of that day; what then has not improved is criticised without exception. */
export const improveAfterUrging = deadline<AccountabilityTimes>({
  id: 'documents/accountability/improve-after-urging',
  source: '2.2.9-e',
  inForce: measuresInForce,
  reading:
    '"After the urging" means after its day, as in I20. An urging before the rectification day needs no limit of its own.',
  onDue: 'remind',
  startsAt: (times) => times.urgedAt.find((urged) => isPastDay(times, urged)),
  period: (times) => {
    const urged = times.urgedAt.find((at) => isPastDay(times, at));
    return urged ? endOf(dateAt(urged)) : fixedMoment(undefined);
  },
});
