import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Weighed {
  /** Units that disagree and whose opinion was neither adopted nor, with reasons, not adopted. */
  readonly open: readonly string[];
}

/** Before the paper goes on with them, each opinion against it was weighed: adopted, or not and why. */
export const disagreementWeighed = requirement<Weighed>({
  id: 'documents/consultation/disagreement-weighed',
  source: '2.2.3.2-a',
  inForce: measuresInForce,
  reading: 'An opinion that was asked for belongs to what the proposal proposes: an internal standard.',
  force: 'must',
  check: ({ open }) =>
    open.length === 0 ? met({ notWeighed: open }) : violated({ notWeighed: open }, 'remedy.weigh-the-opinions'),
});
