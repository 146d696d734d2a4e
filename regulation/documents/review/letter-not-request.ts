import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** Bodies without a line of command ask each other for approval by letter, not by request. */
export const letterNotRequest = requirement<Arrival>({
  id: 'documents/review/letter-not-request',
  source: 'ordinance-8.14',
  inForce: ordinanceInForce,
  force: 'must',
  check: ({ kind, sender }) =>
    holds(
      sender.relation !== 'unrelated' || kind !== 'request',
      { kind, relation: sender.relation },
      'remedy.send-a-letter',
    ),
});
