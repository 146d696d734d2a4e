import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { foundCity } from '../demo/found.ts';
import { openStage } from '../demo/stage.ts';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { takingIn } from '../server/demo-city.ts';
import { newIds, systemClock } from '../server/system.ts';
import { installation } from '../server/where-to.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { type Embedded, startEmbedded } from '../store/embedded/launcher.ts';
import { placeFor } from '../store/embedded/place.ts';
import { runningPostmaster } from '../store/embedded/postmaster.ts';
import { makeSetting } from '../store/house/settings.ts';
import { migrate } from '../store/migrate.ts';
import { applicationRole, grantApplication } from '../store/roles.ts';
import { type Program, startProgram } from './program.ts';

/** A fresh data folder with a PostgreSQL of its own, in which the demonstration's office is founded without papers. */
export interface Place {
  readonly embedded: Embedded;
  readonly postmaster: number;
  readonly url: (database: string) => string;
  /** Another office like the first, in a database of its own. */
  copyOffice(name: string): Promise<string>;
  /** The office as built; over the place's own database, or another. */
  start(url?: string): Promise<Program>;
  /** Lets go of PostgreSQL, so that it stops with the last server; the folder stays. */
  leave(): Promise<void>;
  remove(): void;
}

export const officeName = 'zhengban';
const program = join(installation, 'dist', 'server', 'main.js');

/** The built server; built when it is missing. */
export function ensureBuilt(): void {
  if (existsSync(program)) return;
  const { status } = spawnSync(process.execPath, [join(installation, 'scripts', 'build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The server cannot be built.');
}

export const openOffice = (url: string): Database => openDatabase({ url, schema: 'office', role: applicationRole });
export const openOwner = (url: string): Database => openDatabase({ url, schema: 'office', hasty: true });

export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengban-bench-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o755 });
  const embedded = await startEmbedded({ dataDir: data });
  const url = await embedded.ensureDatabase(officeName);
  await found(url, join(data, 'files'));
  let copies = 0;
  return {
    embedded,
    postmaster: runningPostmaster(placeFor(data).cluster)?.pid ?? 0,
    url: (database) => embedded.urlFor(database),
    copyOffice: async (name) => {
      const admin = new pg.Client({ connectionString: embedded.urlFor('postgres') });
      await admin.connect();
      await admin.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(officeName)}`);
      await admin.end();
      return embedded.urlFor(name);
    },
    start: (other) => {
      copies += other === undefined ? 0 : 1;
      const env = other === undefined ? {} : { DATABASE_URL: other };
      const own = other === undefined ? data : join(folder, `data-${String(copies)}`);
      const args = (port: number) => [program, 'start', '--port', String(port), '--host', '127.0.0.1'];
      return startProgram(args, '/api/session', () => ({ ...env, ZHENGBAN_DATA: own }));
    },
    leave: () => embedded.stop(),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function found(url: string, filesDir: string): Promise<void> {
  await migrate(url, { schema: 'office' });
  const database = openOwner(url);
  await grantApplication(database, 'office');
  const asOf = systemClock.now();
  const city = { database, ids: newIds(), city: jiayuguan, filesDir };
  const stage = openStage({ ...city, takeIn: await takingIn(city) }, asOf.subtract({ hours: 31 * 24 }));
  await foundCity(stage, asOf, () => undefined);
  await makeSetting(database, 'mode', 'demo');
  await database.end();
}
