import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { addressedBesides, type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A matter for both bodies goes to the party committee only after the government has given a clear opinion. */
export const governmentFirst = requirement<Arrival>({
  id: 'documents/review/government-first',
  source: '2.1.3-d',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { bothBodies } = arrival;
    const toCommittee = addressedBesides(arrival).some(({ kind }) => kind === 'party-committee');
    return holds(
      !toCommittee || bothBodies?.governmentOpinionRecorded !== false,
      { bothBodies: bothBodies !== null, governmentOpinionRecorded: bothBodies?.governmentOpinionRecorded ?? null },
      'remedy.wait-for-government-opinion',
    );
  },
});
