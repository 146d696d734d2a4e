import { applicationRole, grantApplication } from '../store/roles.ts';
import { migrate } from '../store/migrate.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { startEmbedded } from '../store/embedded/launcher.ts';
import { dataDir } from './where-to.ts';

export interface Opened {
  /** As the application: it owns nothing and cannot change what was recorded. */
  readonly database: Database;
  /** As the owner, for migrating and for founding; close it when done. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

const schema = 'office';

/** The database that DATABASE_URL names, or the embedded one; migrated, with the application's rights. */
export async function openOfficeDatabase(log: (line: string) => void): Promise<Opened> {
  const given = process.env.DATABASE_URL;
  const embedded = given === undefined ? await startEmbedded({ dataDir: dataDir(), log }) : undefined;
  const url = given ?? (await embedded?.ensureDatabase('zhengban')) ?? '';
  await bringUpToDate(url, embedded !== undefined, log);
  const database = openDatabase({ url, schema, role: applicationRole });
  return {
    database,
    embedded: embedded !== undefined,
    close: async () => {
      await database.end();
      await embedded?.stop();
    },
  };
}

/** As the owner: the schema, its migrations, the application's rights. */
async function bringUpToDate(url: string, embedded: boolean, log: (line: string) => void): Promise<void> {
  const ownerUrl = process.env.ZHENGBAN_OWNER_URL ?? url;
  const owner = openDatabase({ url: ownerUrl, schema, max: 1 });
  try {
    await refuseOldServers(owner);
    if (embedded) await dropHalfADemo(owner);
    await owner.query(`create schema if not exists ${schema}`);
    const applied = await migrate(ownerUrl, { schema });
    if (applied.length > 0 || !(await hasRole(owner)))
      await grantApplication(owner, schema, embedded ? undefined : loginIn(url));
    for (const name of applied) log(`migrated ${name}`);
  } finally {
    await owner.end();
  }
}

const loginIn = (url: string): string | undefined => decodeURIComponent(new URL(url).username) || undefined;

async function refuseOldServers(owner: Database): Promise<void> {
  const { rows } = await owner.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]?.server_version_num ?? 0);
  if (version < 150_000)
    throw new Error(
      `PostgreSQL 15 or later is needed; this one says ${String(version)}. 需要 PostgreSQL 15 或更高版本。`,
    );
}

/** A demonstration city whose setting up was interrupted is set up anew; nobody has worked in it. */
async function dropHalfADemo(owner: Database): Promise<void> {
  const { rows } = await owner.query<{ made: boolean }>(
    `select to_regclass('${schema}.office_settings') is not null as made`,
  );
  if (rows[0]?.made !== true) return;
  const { rowCount } = await owner.query(
    `select 1 from ${schema}.office_settings where key = 'mode' and value = '"demo-opening"'`,
  );
  if (rowCount === 1) await owner.query(`drop schema ${schema} cascade`);
}

const hasRole = async (owner: Database): Promise<boolean> =>
  (await owner.query('select 1 from pg_roles where rolname = $1', [applicationRole])).rowCount === 1;
