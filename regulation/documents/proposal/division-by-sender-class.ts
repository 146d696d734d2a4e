import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { deskFor, type Sent } from './proposal-by-sender-class.ts';

/** Papers of city bodies, departments, units in the city and the public: the deputy for documents divides them first. */
export const divisionBySenderClass = requirement<Sent>({
  id: 'documents/proposal/division-by-sender-class',
  source: '2.2.3.2.2-a',
  inForce: measuresInForce,
  force: 'must',
  check: (sent) => {
    const facts = { senderClass: sent.senderClass, medium: sent.medium };
    return deskFor(sent) === 'secretary-general' ? violated(facts, 'remedy.distribute-for-instruction') : met(facts);
  },
});
