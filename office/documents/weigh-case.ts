import { type Finding, type Requirement, weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context } from '../act.ts';
import type { CaseFile } from '../rows.ts';

/** The rules weighed with the figures and on the regulation day of the case. */
export const weighIn = <Facts>(
  file: CaseFile,
  context: Context,
  rules: readonly Requirement<Facts>[],
  facts: Facts,
): Finding[] => weigh(rules, facts, context.parameters, caseOf(file).regulationDay);
