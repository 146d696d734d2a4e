import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** The initial review has asked whether other departments concerned were consulted or co-signed; without an opinion it cannot be a yes. */
export const consultationChecked = requirement<Arrival>({
  id: 'documents/review/consultation-checked',
  source: '2.2.1-e',
  inForce: measuresInForce,
  force: 'must',
  check: ({ checks, others }) => {
    const departments = others?.departments ?? [];
    const missing = departments.filter(({ opinionAttached }) => !opinionAttached).map(({ name }) => name);
    const proven = others === null || (departments.length > 0 && missing.length === 0);
    return holds(
      checks.consultation === 'yes' && proven,
      { consultation: checks.consultation, touchesOthers: others !== null, missingOpinions: missing },
      checks.consultation === 'open' ? 'remedy.answer-consultation' : 'remedy.ask-opinions',
    );
  },
});
