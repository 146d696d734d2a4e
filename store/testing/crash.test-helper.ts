import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../database.ts';
import { type Embedded, startEmbedded } from '../embedded/launcher.ts';
import { runningPostmaster } from '../embedded/postmaster.ts';
import { migrate } from '../migrate.ts';
import { verify } from '../verify.ts';
import { makeClusterFolder, removeCluster } from './cluster.test-helper.ts';
import { openScene } from './scene.test-helper.ts';

interface Acknowledged {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
  readonly number: number | null;
}

export interface Crashed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged and not there any more, or not as acknowledged. */
  readonly lost: readonly Acknowledged[];
  readonly givenTwice: number;
  readonly faults: readonly unknown[];
}

/** Everything that a server needs is killed under load, again and again: the server with -9, then PostgreSQL at once. fsync is on. */
export async function crash(kills: number, log: (line: string) => void = () => undefined): Promise<Crashed> {
  const dataDir = makeClusterFolder();
  const start = async () => {
    const embedded = await startEmbedded({ dataDir, settings: { fsync: 'on', synchronous_commit: 'on' } });
    return { embedded, url: await embedded.ensureDatabase('office') };
  };
  const running: { embedded: Embedded; url: string } = await start();
  try {
    await migrate(running.url, { schema: 'public' });
    const scene = await openScene(running.url);
    const clerk = scene.id('clerk');
    await scene.close();
    const acknowledged: Acknowledged[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      acknowledged.push(...(await killedAtWork(running.url, clerk, kill, dataDir)));
      Object.assign(running, await start());
      log(`kill ${kill}: ${acknowledged.length} acts acknowledged so far`);
    }
    return { kills, acknowledged: acknowledged.length, ...(await looked(running.url, acknowledged)) };
  } finally {
    await running.embedded.stop().catch(() => undefined);
    removeCluster(dataDir);
  }
}

async function killedAtWork(url: string, clerk: string, kill: number, dataDir: string): Promise<Acknowledged[]> {
  // Each round goes on in time where the one before was killed: an hour later.
  const since = `2026-03-${String(2 + (kill % 5)).padStart(2, '0')}T01:${String(kill % 60).padStart(2, '0')}:00Z`;
  const load = join(import.meta.dirname, 'crash-load.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', load, url, clerk, since], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  const complained: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complained.push(chunk.toString()));
  // Killed after so many acts, and a moment later: a slow machine does as much as a fast one.
  const enough = 15 + ((kill * 17) % 40);
  const busy = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said.push(JSON.parse(line) as Acknowledged);
      if (said.length === enough) resolve();
    });
  });
  const ended = new Promise<void>((resolve) => lines.once('close', resolve));
  await Promise.race([busy, ended]);
  if (said.length < enough) throw new Error(`The load ended by itself: ${complained.join('')}`);
  await sleep((kill * 7) % 30);
  child.kill('SIGKILL');
  const postmaster = runningPostmaster(join(dataDir, 'cluster'));
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
  await ended;
  while (runningPostmaster(join(dataDir, 'cluster'))) await sleep(10);
  return said;
}

async function looked(url: string, acknowledged: readonly Acknowledged[]) {
  const database = openDatabase({ url, schema: 'public', max: 2 });
  try {
    const { rows } = await database.query<{ case_id: string; seq: number; hash: string }>(
      'select case_id, seq, hash from trail',
    );
    const there = new Set(rows.map(({ case_id: caseId, seq, hash }) => `${caseId} ${seq} ${hash}`));
    const numbers = acknowledged.flatMap(({ number }) => (number === null ? [] : [number]));
    return {
      lost: acknowledged.filter(({ caseId, seq, hash }) => !there.has(`${caseId} ${seq} ${hash}`)),
      givenTwice: numbers.length - new Set(numbers).size,
      faults: (await verify(database)).faults,
    };
  } finally {
    await database.end();
  }
}
