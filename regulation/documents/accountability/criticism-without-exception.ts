import type { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { dateAt } from '../../kernel/wall-clock.ts';
import { isPastDay, urgingThatIsOver, type AccountabilityTimes } from './standing.ts';

/** A department that was urged and has not improved by its day is criticised in a circular, whatever it says afterwards. */
export const criticismWithoutException = requirement<AccountabilityTimes & { readonly at: Temporal.Instant }>({
  id: 'documents/accountability/criticism-without-exception',
  source: '2.2.9-e',
  inForce: measuresInForce,
  reading:
    'The rectification day and the day of an urging both lie behind; a report that came in time stays one (I20).',
  force: 'must',
  check: ({ at, ...times }) => {
    const urged = urgingThatIsOver(times, at);
    const facts = {
      rectifyBy: times.rectifyBy?.toString() ?? null,
      urgedOn: urged ? dateAt(urged).toString() : null,
      actedOn: dateAt(at).toString(),
    };
    return urged && isPastDay(times, at) ? violated(facts, 'remedy.issue-the-criticism') : met(facts);
  },
});
