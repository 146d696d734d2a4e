import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement, met } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper for the government meets the ordinance, the format standard and the Working Rules; each of the three has been looked at. */
export const conformity = requirement<Arrival>({
  id: 'documents/review/conformity',
  source: '2.1.1-a',
  inForce: measuresInForce,
  reading: 'A letter from the public is no official document; its form is not measured.',
  force: 'must',
  check: ({ conformity, sender }) => {
    const answers = [conformity.ordinance, conformity.format, conformity.workRules];
    const facts = { ordinance: conformity.ordinance, format: conformity.format, workRules: conformity.workRules };
    if (sender.relation === 'public') return met(facts);
    return holds(
      answers.every((answer) => answer === 'yes'),
      facts,
      answers.includes('no') ? 'remedy.return-to-sender' : 'remedy.answer-conformity',
    );
  },
});
