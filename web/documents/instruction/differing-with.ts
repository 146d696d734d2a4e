import type { Instruct } from '../../../contract/documents/instruction.ts';
import type { OpinionSeen } from '../../../contract/views/opinions.ts';
import { differing, type Instruction } from '../../../regulation/documents/instruction/differences.ts';

const stances = ['agree', 'disagree', 'other'] as const;
const own = 'own';

/** Whether two differ does not depend on rank; who decides does, and that the server says. */
const asInstruction = ({ id, personId, stance, lead }: OpinionSeen): Instruction => ({
  id,
  person: personId,
  rank: 0,
  stance: stances.find((known) => known === stance) ?? null,
  lead,
  picks: [],
});

/** Earlier opinions that differ from one another or from what is being written: the leader says of each with which point he agrees (2.2.4.2-c). */
export function differingWith(
  earlier: readonly OpinionSeen[],
  mine: Pick<Instruct, 'stance' | 'lead'>,
): readonly OpinionSeen[] {
  const apart = differing([
    ...earlier.map(asInstruction),
    { id: own, person: own, rank: 0, picks: [], stance: mine.stance, lead: mine.lead },
  ]).map(({ id }) => id);
  return earlier.filter(({ id }) => apart.includes(id));
}
