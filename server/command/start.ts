import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { makeSetting, settingOf } from '../../store/house/settings.ts';
import { buildApp } from '../app.ts';
import { type CityPlace, tellCity } from '../demo-city.ts';
import { hintToAll } from '../look.ts';
import { type KeptMode, startOn } from '../mode.ts';
import { tellingAnew } from '../new-month.ts';
import { mailChannel, outboxIn } from '../notices/mail-channel.ts';
import { type Parts, partsOf } from '../parts.ts';
import type { Opened } from '../open-database.ts';
import { newIds, systemClock } from '../system.ts';
import { startDigests } from '../daily-digest.ts';
import { startIndexing } from '../search-index.ts';
import { startTicking } from '../tick.ts';
import { dataDir, webDir } from '../where-to.ts';

const say = (line: string): void => {
  console.log(line);
};

interface Start {
  readonly port: number;
  readonly host: string;
  readonly opened: Opened;
}

/** Starts the office, or the demonstration city on first use without a database of one's own. Runs until it is told to stop. */
export async function startCommand({ port, host, opened }: Start): Promise<void> {
  const { parts, app } = await listening({ port, host, opened }).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  say(`政办${parts.mode === 'demo' ? '（演示）' : ''} http://${host}:${String(port)}`);
  const stopTicking = startTicking(parts, {
    onDone: () => {
      hintToAll(parts.database).catch((error: unknown) => {
        parts.log(`notify: ${String(error)}`);
      });
    },
  });
  const stopDigests = startDigests(parts, dataDir());
  const stopIndexing = startIndexing(parts);
  const stop = async () => {
    stopDigests();
    await Promise.all([stopTicking(), stopIndexing()]);
    await app.close();
    await opened.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

async function listening({ port, host, opened }: Start): Promise<{ parts: Parts; app: FastifyInstance }> {
  const parts = await officeParts(opened);
  const app = await buildApp(parts);
  try {
    await app.listen({ port, host });
    return { parts, app };
  } catch (error) {
    await app.close();
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `端口 ${String(port)} 已被占用。Port ${String(port)} is in use. PORT=${String(port + 1)} npm start`,
      { cause: error },
    );
  }
}

/** Where a demonstration city lies: its database, its files. */
export function cityPlace({ database }: Opened): CityPlace {
  const filesDir = join(dataDir(), 'files');
  mkdirSync(filesDir, { recursive: true, mode: 0o700 });
  return { database, ids: newIds(), city: jiayuguan, filesDir };
}

/** What the server is wired from, over an opened database; opens the demonstration city where there is nothing yet. */
export async function officeParts(opened: Opened): Promise<Parts> {
  const { database, embedded, place, hasty } = opened;
  const city = cityPlace(opened);
  const kept = (await settingOf(database, 'mode')) as KeptMode;
  const start = startOn(kept, process.env.ZHENGBAN_MODE, embedded);
  if (start.kind === 'no') throw new Error(start.why);
  if (start.kind === 'open-demo') {
    say('正在搭建演示城市 … setting up the demonstration city …');
    const filling = hasty();
    await tellCity({ ...city, database: filling }, { asOf: systemClock.now() });
    await filling.end();
    // Waits for the disk, and with it for all that the telling has written before.
    await makeSetting(database, 'mode', 'demo');
  }
  const mode = start.kind === 'start' ? start.mode : 'demo';
  const outbox = outboxIn(process.env);
  const tls = process.env.ZHENGBAN_TLS === '1';
  return partsOf({
    ...city,
    clock: systemClock,
    mode,
    ...(mode === 'demo' ? { tellAnew: tellingAnew(place, city) } : {}),
    webDir: webDir(),
    otherChannels: outbox ? [mailChannel(outbox)] : [],
    tls,
    log: (line) => {
      console.error(line);
    },
  });
}
