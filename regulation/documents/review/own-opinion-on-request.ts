import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** Who passes on a request from below adds an opinion and does not forward it as it stands. */
export const ownOpinionOnRequest = requirement<Arrival>({
  id: 'documents/review/own-opinion-on-request',
  source: 'ordinance-15.3',
  inForce: ordinanceInForce,
  force: 'must',
  check: ({ passesOnRequest }) =>
    holds(
      passesOnRequest?.ownOpinion !== false,
      { passesOnRequest: passesOnRequest !== null, ownOpinion: passesOnRequest?.ownOpinion ?? null },
      'remedy.ask-own-opinion',
    ),
});
