import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** The written opinion of each department concerned is enclosed. */
export const opinionsAttached = requirement<Arrival>({
  id: 'documents/review/opinions-attached',
  source: '2.1.5-b',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const departments = arrival.others?.departments ?? [];
    const missing = departments.filter(({ opinionAttached }) => !opinionAttached).map(({ name }) => name);
    return holds(
      !isSentUp(arrival) || missing.length === 0,
      { departments: departments.map(({ name }) => name), missingOpinions: missing },
      'remedy.ask-opinions',
    );
  },
});
