import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper on a matter that a leader assigned says what the leader assigned. */
export const assignmentStated = requirement<Arrival>({
  id: 'documents/review/assignment-stated',
  source: '2.1.6-a',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { assignment } = arrival;
    return holds(
      !isSentUp(arrival) || assignment === null || !isBlank(assignment.text),
      { assignedByLeader: assignment !== null, assignment: assignment?.text ?? null },
      'remedy.ask-assignment',
    );
  },
});
