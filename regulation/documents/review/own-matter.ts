import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** The initial review has asked whether this authority is to handle the paper. */
export const ownMatter = requirement<Arrival>({
  id: 'documents/review/own-matter',
  source: '2.2.1-b',
  inForce: measuresInForce,
  force: 'must',
  check: ({ checks }) =>
    holds(
      checks.ownMatter === 'yes',
      { ownMatter: checks.ownMatter },
      checks.ownMatter === 'no' ? 'remedy.return-or-transfer' : 'remedy.answer-own-matter',
    ),
});
