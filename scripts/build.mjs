import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { cache, filesBelow, isMain, root, runTool } from './shared.mjs';

const draft = join(cache, 'build');
const smallestWorthPacking = 1024;

const packers = {
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

/** Packs once what would else be packed at each request; pages themselves are written anew each time. */
const pack = async (folder) => {
  const files = filesBelow(folder).filter((file) => /\.(js|css|svg|json|txt|wasm|mjs|map)$/.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      if (bytes.length < smallestWorthPacking) return;
      for (const [ending, packer] of Object.entries(packers)) writeFileSync(`${file}.${ending}`, await packer(bytes));
    }),
  );
};

const vite = (config, folder) =>
  runTool(
    'vite',
    ['build', '--config', config, '--outDir', join(draft, folder), '--emptyOutDir', '--logLevel', 'warn'],
    {
      quiet: true,
      env: { NODE_ENV: 'production' },
    },
  );

/** Builds aside, then moves into place: a server that runs meanwhile never meets half a build. */
export const build = async () => {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const parts = [
    ['vite.server.config.ts', 'server', 'server/main.ts'],
    ['vite.config.ts', 'web', 'web/index.html'],
  ];
  const present = parts.filter(([, , entry]) => existsSync(join(root, entry)));
  const codes = await Promise.all(present.map(([config, folder]) => vite(config, folder)));
  if (codes.some((code) => code !== 0)) return false;
  await pack(join(draft, 'web'));
  const old = join(cache, 'build-before');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(draft, join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
  return true;
};

if (isMain(import.meta.url)) process.exitCode = (await build()) ? 0 : 1;
