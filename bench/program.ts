import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openClient } from './http.ts';

/** A server in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly port: number;
  /** From its start to its first answer. */
  readonly startedMs: number;
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

/** Starts it and waits until it answers on that path. */
export async function startProgram(
  args: (port: number) => readonly string[],
  path: string,
  env: (port: number) => Readonly<Record<string, string>>,
): Promise<Program> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, args(port), {
    env: { ...process.env, NODE_ENV: 'production', ...env(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complained: string[] = [];
  child.stderr.on('data', (part: Buffer) => complained.push(part.toString()));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const client = openClient(port);
  for (;;) {
    const answered = await client.ask('GET', path).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (answered) break;
    if (child.exitCode !== null || performance.now() - begin > readyWithinMs) {
      child.kill('SIGKILL');
      throw new Error(`${args(port).join(' ')} does not answer: ${complained.join('').slice(-2000)}`);
    }
    await sleep(5);
  }
  client.close();
  return {
    pid: child.pid ?? 0,
    port,
    startedMs: performance.now() - begin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
