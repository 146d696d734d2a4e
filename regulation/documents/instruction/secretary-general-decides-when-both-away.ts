import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import type { Away } from './leader-away.ts';

/** Whether another leader is asked is the secretary-general's to decide only when the counterpart deputy is away too. */
export const secretaryGeneralDecidesWhenBothAway = requirement<Away>({
  id: 'documents/instruction/secretary-general-decides-when-both-away',
  source: '2.2.4.3-b',
  inForce: measuresInForce,
  force: 'must',
  check: ({ askedBySecretaryGeneral, deputyAway }) => {
    const facts = { deputyAway };
    return !askedBySecretaryGeneral || deputyAway ? met(facts) : violated(facts, 'remedy.leave-it-to-the-deputy');
  },
});
