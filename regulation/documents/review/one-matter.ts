import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { requestsIn } from './request-phrases.ts';
import { holds } from './verdict.ts';

/** A request is about one matter. */
export const oneMatter = requirement<Arrival>({
  id: 'documents/review/one-matter',
  source: 'ordinance-15.4',
  inForce: ordinanceInForce,
  force: 'must',
  check: ({ kind, severalMatters, text }) =>
    holds(
      kind !== 'request' || !severalMatters,
      { kind, severalMatters, requests: requestsIn(text) },
      'remedy.split-request',
    ),
});
