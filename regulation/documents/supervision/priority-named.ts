import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Flagged {
  readonly isKey: boolean;
  /** Who shall urge the key item in person. */
  readonly namedPerson: string | null;
}

/** A key item has a named person for urging. */
export const priorityNamed = requirement<Flagged>({
  id: 'documents/supervision/priority-named',
  source: '2.2.6.2-c',
  inForce: measuresInForce,
  force: 'must',
  check: ({ isKey, namedPerson }) => {
    const facts = { isKey, namedPerson: namedPerson !== null };
    return !isKey || namedPerson !== null ? met(facts) : violated(facts, 'remedy.name-who-urges');
  },
});
