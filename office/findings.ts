import type { Fact, Facts, Finding } from '../regulation/kernel/rule.ts';
import type { Context, Decision } from './act.ts';
import type { CaseFile } from './rows.ts';

/** The key under which an exception holds: this rule on these facts, no others. */
export const factsKey = (finding: Finding): string =>
  JSON.stringify(Object.entries(finding.facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The facts again from their key. */
export const factsOf = (key: string): Facts => Object.fromEntries(JSON.parse(key) as [string, Fact][]);

/** Whether an unmet finding stops the act: `must` always, `in-principle` without a granted exception, `advice` without a reason. */
export function stops(finding: Finding, file: CaseFile | null, reasons: Context['reasons']): boolean {
  if (finding.met) return false;
  switch (finding.force) {
    case 'must':
      return true;
    case 'in-principle':
      return !file?.exceptions.some(
        ({ rule, factsKey: key, granted }) => rule === finding.rule && key === factsKey(finding) && granted === true,
      );
    case 'advice':
      return reasons[finding.rule] === undefined;
  }
}

/** Nothing where the act may go on; otherwise every finding, with those that stop it. */
export const clearOf = (findings: readonly Finding[], file: CaseFile | null, context: Context): Decision | null =>
  findings.some((finding) => stops(finding, file, context.reasons)) ? { kind: 'findings', findings } : null;
