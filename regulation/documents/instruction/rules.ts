import type { Requirement } from '../../kernel/rule.ts';
import { deputyAsksTheSubstitute } from './deputy-asks-the-substitute.ts';
import type { Away } from './leader-away.ts';
import { redirectedOnlyWhileAway } from './redirected-only-while-away.ts';
import { secretaryGeneralDecidesWhenBothAway } from './secretary-general-decides-when-both-away.ts';

/** Who may turn to another leader, and when. */
export const awayRules: readonly Requirement<Away>[] = [
  redirectedOnlyWhileAway,
  deputyAsksTheSubstitute,
  secretaryGeneralDecidesWhenBothAway,
];
