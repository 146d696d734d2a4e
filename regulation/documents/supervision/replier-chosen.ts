import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** Who is to reply, as chosen when the paper is handed out. */
export interface Replied {
  readonly isRequest: boolean;
  readonly replier: 'secretariat' | 'supervision' | 'lead' | null;
  readonly hasLead: boolean;
}

/** Of a paper that is no request one of three replies: the Secretariat Section, the supervision office or the lead unit. */
export const replierChosen = requirement<Replied>({
  id: 'documents/supervision/replier-chosen',
  source: '2.2.7.2-a',
  inForce: measuresInForce,
  reading: 'Chosen at the hand-out (D12).',
  force: 'must',
  check: ({ isRequest, replier, hasLead }) => {
    const facts = { isRequest, replier, hasLead };
    const isChosen = replier !== null && (replier !== 'lead' || hasLead);
    return isRequest || isChosen ? met(facts) : violated(facts, 'remedy.choose-who-replies');
  },
});
