import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Delayed {
  /** The limit is over, or the unit asks for more time. */
  readonly isLate: boolean;
  readonly reason: string;
}

/** A unit that has not finished in time, or asks for more time, writes why. */
export const delayExplained = requirement<Delayed>({
  id: 'documents/supervision/delay-explained',
  source: '2.2.6.3-e',
  inForce: measuresInForce,
  reading: 'A reason once written with an extension counts until the extended day.',
  force: 'must',
  check: ({ isLate, reason }) => {
    const facts = { isLate, reasonGiven: reason.trim() !== '' };
    return !isLate || facts.reasonGiven ? met(facts) : violated(facts, 'remedy.write-the-reason');
  },
});
