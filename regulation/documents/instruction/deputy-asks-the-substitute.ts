import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { Away } from './leader-away.ts';

/** The counterpart deputy asks the leader by telephone, or the leader who is named to stand in; turning to another leader is not the deputy's to decide. */
export const deputyAsksTheSubstitute = requirement<Away>({
  id: 'documents/instruction/deputy-asks-the-substitute',
  source: '2.2.4.3-a',
  inForce: measuresInForce,
  reading: 'Asked is the leader who is away, by telephone, or the substitute whom the table names (E9).',
  force: 'must',
  check: ({ askedBySecretaryGeneral, substitute, redirectedTo }) => {
    const facts = { substitute, redirectedTo };
    return askedBySecretaryGeneral || redirectedTo === substitute
      ? met(facts)
      : violated(facts, 'remedy.ask-by-telephone');
  },
});
