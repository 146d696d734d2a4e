import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** How each of the three checks came out. */
export interface Checked {
  readonly facts: 'open' | 'yes' | 'no';
  readonly conclusion: 'open' | 'yes' | 'no';
  readonly policyAndLaw: 'open' | 'yes' | 'no';
}

/** Facts, conclusion and conformity with policy and law are all checked before a result is passed or returned. */
export const checksComplete = requirement<Checked>({
  id: 'documents/supervision/checks-complete',
  source: '2.2.6.6-b',
  inForce: measuresInForce,
  force: 'must',
  check: ({ facts, conclusion, policyAndLaw }) => {
    const open = Object.entries({ facts, conclusion, policyAndLaw }).flatMap(([name, is]) =>
      is === 'open' ? [name] : [],
    );
    return open.length === 0 ? met({ openChecks: open }) : violated({ openChecks: open }, 'remedy.finish-the-checks');
  },
});
