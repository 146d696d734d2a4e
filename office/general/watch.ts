import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import type { CaseFile } from '../rows.ts';

/** What happens in a case of one kind when a limit has passed. */
export interface Watch {
  /** Who hears of it in any case. */
  readonly concerned: (file: CaseFile, rule: string) => readonly Target[];
  /** Who stands above them, and hears of it where the rule says so. */
  readonly above: (file: CaseFile, context: Context) => readonly Target[];
  /** What is to be done before a limit that is near, or where a paper should have been decided at once. */
  readonly near?: (file: CaseFile, context: Context) => readonly Put[];
  /** What the law attaches to it, the fallen clock with it; without any, the clock is only marked. */
  readonly fallen?: (file: CaseFile, context: Context) => readonly Put[];
}
