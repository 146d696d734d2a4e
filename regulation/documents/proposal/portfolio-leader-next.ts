import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

export interface AskedLeaders {
  /** The leader of the portfolio to whom the paper was divided; null where no division precedes. */
  readonly dividedTo: string | null;
  /** Who shall instruct, in order. */
  readonly leaders: readonly string[];
}

/** After the division the leader in charge comes first, not the mayor. */
export const portfolioLeaderNext = requirement<AskedLeaders>({
  id: 'documents/proposal/portfolio-leader-next',
  source: '2.2.3.2.2-c',
  inForce: measuresInForce,
  reading:
    'A deputy secretary-general who decides in a small matter may come before or instead (2.2.5.3-c); no other leader may.',
  force: 'must',
  check: ({ dividedTo, leaders }) => {
    const facts = { dividedTo, firstLeader: leaders[0] ?? null };
    return dividedTo === null || leaders.length === 0 || leaders[0] === dividedTo
      ? met(facts)
      : violated(facts, 'remedy.leader-in-charge-first');
  },
});
