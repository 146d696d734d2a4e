import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface Mark {
  readonly asksDecision: boolean;
  readonly mark: 'circle' | 'opinion';
  readonly stance: 'agree' | 'disagree' | 'other' | null;
  readonly text: string;
}

/** On a paper with a concrete request the leader signs an explicit opinion; a circle mark is none. */
export const requestNeedsOpinion = requirement<Mark>({
  id: 'documents/instruction/request-needs-opinion',
  source: '2.2.4.2-a',
  inForce: measuresInForce,
  force: 'must',
  check: ({ asksDecision, mark, stance, text }) => {
    const facts = { asksDecision, mark, stance };
    const explicit = mark === 'opinion' && stance !== null && (stance !== 'other' || text.trim() !== '');
    return !asksDecision || explicit ? met(facts) : violated(facts, 'remedy.sign-an-opinion');
  },
});
