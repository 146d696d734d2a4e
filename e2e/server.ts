import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'zhengban-walk-'));

/** The built server on a data folder, once it answers. */
export async function startServer(
  data: string,
  more: NodeJS.ProcessEnv = {},
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js'), 'start', '--port', String(port)], {
    env: { ...process.env, ZHENGBAN_DATA: data, DATABASE_URL: undefined, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${String(port)}`;
  await answered(address, server);
  return { address, stop: () => stopped(server) };
}

/**
 * A folder with the demonstration city in it. Where the walks of one run name a place to share, the city is founded once and
 * copied; alone, a walk leaves that to its server.
 */
export async function demoData(): Promise<string> {
  const data = newFolder();
  const shared = process.env.ZHENGBAN_WALKS_SHARE;
  if (shared === undefined) return data;
  const founded = join(shared, 'founded');
  if (isFirst(shared)) {
    const { stop } = await startServer(join(shared, 'data'));
    await stop();
    writeFileSync(founded, '');
  }
  for (let i = 0; i < 600 && !existsSync(founded); i += 1) await sleep(200);
  // Owners are kept: the database's files belong to whom its server runs as.
  const { status } = spawnSync('cp', ['-a', `${join(shared, 'data')}/.`, data], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The founded city could not be copied from ${shared}.`);
  return data;
}

/** Making a folder succeeds for one of several processes only. */
function isFirst(shared: string): boolean {
  try {
    mkdirSync(join(shared, 'founding'));
    return true;
  } catch {
    return false;
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

async function answered(address: string, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${String(server.exitCode)}.`);
    const answer = await fetch(`${address}/api/session`).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error('The server did not answer within two minutes.');
}

const stopped = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });
