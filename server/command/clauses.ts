import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clauseOf } from '../../regulation/clauses/catalogue.ts';
import { collectBindings } from './bindings.ts';
import { clausesReport, type Report, type TestResult } from './coverage.ts';

const Run = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/** Results of one run, of tests or of walks: both reporters write one shape. Skipped tests prove nothing and are left out. */
export const resultsIn = (report: unknown): TestResult[] =>
  Run.parse(report)
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' }));

const readJson = (path: string): unknown =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;

/** The results of the last full run, from the files that `npm test` leaves below `root`/.cache; none before the first run. */
export const lastResults = (root: string): TestResult[] =>
  ['test-results.json', 'walk-results.json']
    .map((name) => readJson(join(root, '.cache', name)))
    .flatMap((report) => (report === undefined ? [] : resultsIn(report)));

/** The report as text: coverage per section that has any, then what covered sections lack. */
export function clausesText(report: Report, runs: number): string {
  const shown = report.sections.filter(({ covered, counting }) => covered || counting > 0);
  const lines = shown.map(
    ({ section, counting, clauses, covered }) =>
      `${section.padEnd(12)}${`${counting}/${clauses}`.padStart(8)}${covered ? '  covered' : ''}`,
  );
  const missing = report.missing.map(
    ({ id, lacks }) => `  ${id.padEnd(12)} lacks ${lacks.join(', ')}: ${clauseOf(id).zh}`,
  );
  return [
    ...(runs === 0 ? ['No test results yet: run npm test first.', ''] : []),
    ...lines,
    '',
    `${report.counting} of ${report.clauses.length} clauses count: bound, and proved in the last full run.`,
    ...(missing.length === 0 ? [] : ['', 'Missing in covered sections:', ...missing]),
    '',
  ].join('\n');
}

/** `zhengban clauses [--json]`: what to print, and 1 where a covered section lacks something. */
export function clausesCommand(root: string, json: boolean): { readonly output: string; readonly exitCode: 0 | 1 } {
  const results = lastResults(root);
  const report = clausesReport(collectBindings(), results);
  const output = json ? `${JSON.stringify(report, null, 2)}\n` : clausesText(report, results.length);
  return { output, exitCode: report.missing.length === 0 ? 0 : 1 };
}
