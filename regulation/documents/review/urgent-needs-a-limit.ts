import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** Urgent (加急) is a paper with an explicit limit; without one it is not taken in as urgent. */
export const urgentNeedsALimit = requirement<Arrival>({
  id: 'documents/review/urgent-needs-a-limit',
  source: '2.2.5.1-c',
  inForce: measuresInForce,
  reading: 'Ask the sender for the limit, or treat the paper as plain (C9).',
  force: 'must',
  check: ({ urgency, statedLimit }) =>
    holds(urgency !== 'urgent' || statedLimit, { urgency, statedLimit }, 'remedy.ask-limit-or-treat-as-plain'),
});
