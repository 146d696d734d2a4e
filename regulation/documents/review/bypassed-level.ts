import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper that skips a level is taken in only for a major event, an emergency or a matter that a leader assigned. */
export const bypassedLevel = requirement<Arrival>({
  id: 'documents/review/bypassed-level',
  source: '2.1.2-b',
  inForce: measuresInForce,
  reading: 'The three named cases are all the room that the word 一般 leaves here.',
  force: 'must',
  check: ({ bypass }) =>
    holds(
      bypass?.exception !== null,
      { bypassesLevel: bypass !== null, bypassException: bypass?.exception ?? null },
      'remedy.name-bypass-exception',
    ),
});
