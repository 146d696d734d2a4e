import { measuresInForce } from '../../clauses/in-force.ts';
import { senderClasses, type SenderClass } from '../../general/sender-class.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface Sent {
  readonly senderClass: SenderClass;
  readonly medium: 'paper' | 'plain-telegram' | 'cipher-telegram';
}

/** Whose desk the paper goes to after its distribution; confidential telegrams always to the secretary-general. */
export const deskFor = ({ senderClass, medium }: Sent): 'secretary-general' | 'documents-deputy-secretary-general' =>
  medium === 'cipher-telegram' ? 'secretary-general' : senderClasses[senderClass].route;

/** Confidential telegrams and papers from above and from units in the province: the secretary-general signs the proposal. */
export const proposalBySenderClass = requirement<Sent>({
  id: 'documents/proposal/proposal-by-sender-class',
  source: '2.2.3.2.1-a',
  inForce: measuresInForce,
  force: 'must',
  check: (sent) => {
    const facts = { senderClass: sent.senderClass, medium: sent.medium };
    return deskFor(sent) === 'secretary-general' ? met(facts) : violated(facts, 'remedy.distribute-for-division');
  },
});
