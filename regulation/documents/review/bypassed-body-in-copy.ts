import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** Who must skip a level sends a copy to the body that was skipped. */
export const bypassedBodyInCopy = requirement<Arrival>({
  id: 'documents/review/bypassed-body-in-copy',
  source: 'ordinance-14',
  inForce: ordinanceInForce,
  reading:
    'The Measures take in the three cases of 2.1.2-b without more: an emergency is not sent back for a copy, but the reviewer says why it has none.',
  force: 'advice',
  check: ({ bypass }) =>
    holds(bypass?.bypassedBodyInCopy !== false, { bypassesLevel: bypass !== null }, 'remedy.add-bypassed-body'),
});
