import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { alone, filesBelow, hashOf, isMain, readStamp, root, run } from './shared.mjs';

const layers = ['regulation', 'words', 'contract', 'office', 'papers', 'store', 'server', 'web', 'demo'];
const settings = [
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.server.config.ts',
  'scripts/build.mjs',
];

const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isFit = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 20);
  if (isFit) return;
  console.error(
    `需要 Node.js 20.20 或更高版本（建议 24），当前为 ${process.versions.node}。请升级后重试：https://nodejs.org`,
  );
  console.error(
    `Node.js 20.20 or later is needed (24 is best); this is ${process.versions.node}. Please upgrade and try again.`,
  );
  process.exit(1);
};

/** npm gives the path of its own script to what it starts; that works on every platform. */
const npm = (args) => {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { quiet: true });
  return run('npm', args, { quiet: true, shell: process.platform === 'win32' });
};

const install = async (say) => {
  const stampFile = join(root, 'node_modules', '.zhengban-stamp');
  const [major] = process.versions.node.split('.');
  const stamp = hashOf([join(root, 'package-lock.json')], major, process.platform, process.arch);
  if (readStamp(stampFile) === stamp) return;
  say('正在安装依赖 … installing dependencies …');
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      '依赖安装失败，请检查网络或 npm 源设置。Installing failed: check the network and the registry of npm.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
};

const isShipped = (file) => !/\.(test|test-helper)\.tsx?$|\.md$/.test(file);

const buildIfChanged = async (say) => {
  const stampFile = join(root, 'dist', 'stamp.txt');
  const sources = layers.flatMap((layer) => filesBelow(join(root, layer))).filter(isShipped);
  const stamp = hashOf([...sources, ...settings.map((name) => join(root, name))]);
  if (readStamp(stampFile) === stamp) return;
  say('正在构建 … building …');
  rmSync(stampFile, { force: true });
  if (!(await build())) {
    console.error('构建失败。Building failed.');
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
};

/** Installs and builds what is missing or out of date. Ends the process with a message when that fails. */
export const prepare = async ({ say = console.log } = {}) => {
  requireNode();
  await alone(async () => {
    await install(say);
    await buildIfChanged(say);
  });
};

if (isMain(import.meta.url)) await prepare();
