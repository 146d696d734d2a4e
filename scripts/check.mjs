import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { isMain, root, runTool } from './shared.mjs';

const layers = [
  'regulation',
  'words',
  'contract',
  'office',
  'papers',
  'store',
  'server',
  'web',
  'demo',
  'e2e',
  'bench',
];
const unitFolders = ['regulation/', 'words/', 'contract/', 'office/', 'papers/', 'web/'];
const present = layers.filter((layer) => existsSync(join(root, layer)));
const atOnce = 2;

const checks = [
  { name: 'types', tool: 'typescript/tsc', args: ['-b'] },
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint'] },
  { name: 'format', tool: 'prettier', args: ['--check', '.', '--log-level=warn'] },
  {
    name: 'direction of dependencies',
    tool: 'dependency-cruiser/depcruise',
    args: [...present, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
  { name: 'generated files are up to date', tool: 'tsx', args: ['scripts/generate.ts', '--check'] },
];

/** Runs every check that needs no test, two at a time; counts those that passed and those that failed. */
export const checkStatically = async () => {
  const waiting = [...checks];
  const count = { passed: 0, failed: 0, skipped: 0 };
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const begin = performance.now();
      const code = await runTool(check.tool, check.args, { quiet: true });
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
      count[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return count;
};

if (isMain(import.meta.url)) {
  await prepare();
  const { failed } = await checkStatically();
  const units = await runTool('vitest', ['run', ...unitFolders]);
  process.exitCode = failed === 0 && units === 0 ? 0 : 1;
}
