import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Owned {
  /** Who shall supervise or urge. */
  readonly owner: string;
  /** How many people hold that now. */
  readonly holders: number;
}

/** What is handed out has an owner who follows it up; without one it is not handed out. */
export const ownerAssigned = requirement<Owned>({
  id: 'documents/supervision/owner-assigned',
  source: '2.2.6.2-a',
  inForce: measuresInForce,
  reading:
    "Leaders' instructions are supervised by the supervision office, other hand-outs urged by the Secretariat Section (D13).",
  force: 'must',
  check: ({ owner, holders }) => {
    const facts = { owner, ownerHeld: holders > 0 };
    return holders > 0 ? met(facts) : violated(facts, 'remedy.fill-the-owners-post');
  },
});
