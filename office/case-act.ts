import type { Finding } from '../regulation/kernel/rule.ts';
import { caseOf, type Context, type Decision, type Put } from './act.ts';
import type { CaseFile } from './rows.ts';

/** The changes of an act that leaves the case at its step. */
export const staying = (
  file: CaseFile,
  puts: readonly Put[],
  context: Context,
  findings: readonly Finding[] = [],
): Decision => ({
  kind: 'changes',
  changes: { caseId: caseOf(file).id, puts, numbers: [], findings, takes: context.uploads.map(({ id }) => id) },
});

/** The subject of an act on a case: `perform` has loaded it. */
export function subjectOf(subject: CaseFile | null): CaseFile {
  if (!subject) throw new Error('An act on a case was decided without its case.');
  return subject;
}
