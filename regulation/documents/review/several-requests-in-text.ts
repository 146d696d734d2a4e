import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { requestsIn } from './request-phrases.ts';
import { holds } from './verdict.ts';

/** A request whose text asks more than once may hold more than one matter. */
export const severalRequestsInText = requirement<Arrival>({
  id: 'documents/review/several-requests-in-text',
  source: 'ordinance-15.4',
  inForce: ordinanceInForce,
  reading: 'A text can ask twice about one matter; the reviewer decides.',
  force: 'advice',
  check: ({ kind, text }) => {
    const requests = requestsIn(text);
    return holds(kind !== 'request' || requests <= 1, { kind, requests }, 'remedy.look-for-second-matter');
  },
});
