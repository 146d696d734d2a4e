import type { CaseSeen } from '../../../contract/views/case.ts';
import type { OpinionSeen } from '../../../contract/views/opinions.ts';

/** The opinions of a kind that still hold, the oldest first. */
export const valid = ({ instruction }: Pick<CaseSeen, 'instruction'>, kind: string): OpinionSeen[] =>
  instruction.opinions.filter((opinion) => opinion.valid && opinion.kind === kind);

/** The one that counts. */
export const lastValid = (seen: Pick<CaseSeen, 'instruction'>, kind: string): OpinionSeen | undefined =>
  valid(seen, kind).at(-1);
