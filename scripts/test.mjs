import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findBrowser } from './browser.mjs';
import { checkStatically } from './check.mjs';
import { prepare } from './prepare.mjs';
import { cache, filesBelow, root, run, runTool } from './shared.mjs';

const options = new Set(process.argv.slice(2));
const unknown = [...options].filter((option) => !['--quick', '--no-check'].includes(option));
if (unknown.length > 0) {
  console.error(`npm test knows --quick (no browser) and --no-check (no static checks), not ${unknown.join(' ')}.`);
  process.exit(2);
}

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** What a run has written; a run that failed without a failed test, or wrote nothing, counts as one failure. */
const countOf = (file, code) => {
  if (!existsSync(file)) return { ...nothing, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0 } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
};

const vitest = async (output, files, env = {}) => {
  const file = join(cache, output);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return countOf(file, await runTool('vitest', ['run', ...reporters, ...files], { env }));
};

/** Tests of acts and tables that ask for a database, by themselves or through a helper of theirs. */
const databaseTests = () => {
  const files = ['store', 'office', 'server', 'demo'].flatMap((layer) => filesBelow(join(root, layer)));
  const texts = new Map(files.filter((file) => file.endsWith('.ts')).map((file) => [file, readFileSync(file, 'utf8')]));
  const helpers = new Set(['cluster.test-helper.ts']);
  const uses = (text) => [...helpers].some((helper) => text.includes(`/${helper}'`));
  for (let before = 0; before !== helpers.size;) {
    before = helpers.size;
    for (const [file, text] of texts)
      if (file.endsWith('.test-helper.ts') && uses(text)) helpers.add(file.split(/[/\\]/).pop());
  }
  return (
    [...texts]
      .filter(([file, text]) => file.endsWith('.test.ts') && uses(text))
      .map(([file]) => relative(root, file))
      // The tables, that is, and every act through the races; crashes, backups and forged rows need no second server to be believed.
      .filter((file) => /^store[/\\]/u.test(file) && !/crash|backup|verify/u.test(file))
  );
};

const secondPostgres = () => {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder).filter((version) => Number(version) >= 15) : [];
  const found = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(folder, version, 'bin'));
  return found.find((directory) => existsSync(join(directory, 'postgres')) && existsSync(join(directory, 'initdb')));
};

const actTestsAgain = async () => {
  const directory = secondPostgres();
  if (!directory) {
    console.log('second PostgreSQL: not on this machine, act tests ran on the embedded one only');
    return nothing;
  }
  const files = databaseTests();
  console.log(`second PostgreSQL: ${directory}, ${files.length} files of tests`);
  if (files.length === 0) return nothing;
  return vitest('test-results-second.json', files, { ZHENGBAN_TEST_PG_BIN: directory });
};

const walks = async () => {
  const folder = join(root, 'e2e');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.walk.ts')) : [];
  const skipAll = (why) => {
    console.log(`browser walks: ${why}, ${files.length} skipped`);
    return { ...nothing, skipped: files.length };
  };
  if (files.length === 0) return nothing;
  if (options.has('--quick')) return skipAll('not in a quick run');
  const browser = await findBrowser();
  if (!browser) return skipAll('no Chromium, Chrome or Edge found (install one, or set CHROMIUM_PATH)');
  const file = join(cache, 'walk-results.json');
  rmSync(file, { force: true });
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push('--test-reporter=./scripts/walk-reporter.mjs', '--test-reporter-destination=.cache/walk-results.json');
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=2',
    ...reporters,
    ...files.map((name) => `e2e/${name}`),
  ];
  const shared = mkdtempSync(join(tmpdir(), 'zhengban-walks-'));
  chmodSync(shared, 0o755);
  try {
    const env = { CHROMIUM_PATH: browser, ZHENGBAN_WALKS_SHARE: shared };
    return countOf(file, await run(process.execPath, args, { env }));
  } finally {
    rmSync(shared, { recursive: true, force: true, maxRetries: 5 });
  }
};

const stages = [
  ['static checks', () => (options.has('--no-check') ? nothing : checkStatically())],
  ['unit tests, and act tests on the embedded PostgreSQL', () => vitest('test-results.json', [])],
  ['act tests on a second PostgreSQL', actTestsAgain],
  ['browser walks', walks],
];

await prepare();
mkdirSync(cache, { recursive: true });
const total = { ...nothing };
for (const [name, stage] of stages) {
  const begin = performance.now();
  console.log(`\n── ${name}`);
  const count = await stage();
  for (const key of Object.keys(total)) total[key] += count[key];
  console.log(
    `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped in this part (${((performance.now() - begin) / 1000).toFixed(0)} s)`,
  );
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
