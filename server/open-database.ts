import { applicationRole, grantApplication, isGranted } from '../store/roles.ts';
import { migrate, pendingMigrations } from '../store/migrate.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { Place } from '../store/replace-schema.ts';
import { startEmbedded } from '../store/embedded/launcher.ts';
import { hasCluster } from '../store/embedded/place.ts';
import { givenDatabases } from './given-databases.ts';
import { dataDir } from './where-to.ts';

export interface Opened {
  /** As the application: it owns nothing and cannot change what was recorded. */
  readonly database: Database;
  /** Whether the database is our own, started by us. */
  readonly embedded: boolean;
  /** Where the schema lies, for those who put a fresh one in its place. */
  readonly place: Place;
  /** As the application, for filling it: commits do not wait for the disk. */
  readonly hasty: () => Database;
  readonly close: () => Promise<void>;
}

const schema = 'office';

/** The database that DATABASE_URL names, or the embedded one; migrated, with the application's rights. */
export async function openOfficeDatabase(log: (line: string) => void): Promise<Opened> {
  const given = givenDatabases();
  if (given) {
    await bringUpToDate(given, log);
    return opened({ ...given, schema, login: loginIn(given.url) });
  }
  const embedded = await startEmbedded({ dataDir: dataDir(), log });
  try {
    const url = await embedded.ensureDatabase('zhengban');
    await bringUpToDate({ url, ownerUrl: url, embedded: true }, log);
    return opened({ url, ownerUrl: url, schema, login: undefined }, () => embedded.stop());
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

export interface Reached {
  readonly place: Place;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
}

/** Whether there is a database to look at: the customer's, or one of our own that was made before. */
export const hasOfficeDatabase = (): boolean => givenDatabases() !== undefined || hasCluster(dataDir());

/** The same database as it is: nothing in it is made, migrated or granted. */
export async function reachOfficeDatabase(): Promise<Reached> {
  const given = givenDatabases();
  if (given) {
    const place: Place = { ...given, schema, login: given.url === given.ownerUrl ? undefined : loginIn(given.url) };
    return { place, embedded: false, close: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ dataDir: dataDir() });
  const url = await embedded.ensureDatabase('zhengban');
  return { place: { url, ownerUrl: url, schema, login: undefined }, embedded: true, close: () => embedded.stop() };
}

const loginIn = (url: string): string | undefined => decodeURIComponent(new URL(url).username) || undefined;

const opened = (place: Place, stop?: () => Promise<void>): Opened => {
  const { url } = place;
  const database = openDatabase({ url, schema, role: applicationRole });
  return {
    database,
    embedded: stop !== undefined,
    place,
    hasty: () => openDatabase({ url, schema, role: applicationRole, hasty: true }),
    close: async () => {
      await database.end();
      await stop?.();
    },
  };
};

interface Addresses {
  readonly url: string;
  readonly ownerUrl: string;
  readonly embedded?: boolean;
}

/** As the owner: the schema, its migrations, the application's rights. A login that owns nothing only looks whether all is done. */
async function bringUpToDate(
  { url, ownerUrl, embedded = false }: Addresses,
  log: (line: string) => void,
): Promise<void> {
  const owner = openDatabase({ url: ownerUrl, schema, max: 1 });
  try {
    await refuseOldServers(owner);
    if (embedded) await dropHalfADemo(owner);
    if (!(await mayMigrate(owner))) {
      await refuseOldSchemas(url);
      return;
    }
    const applied = await migrate(ownerUrl, { schema });
    const login = embedded ? undefined : await loginOf(url, ownerUrl);
    if (!(await isGranted(owner, schema, login))) await grantApplication(owner, schema, login);
    for (const name of applied) log(`migrated ${name}`);
  } finally {
    await owner.end();
  }
}

/** Whether this login owns the schema, or may make it where there is none. */
async function mayMigrate(owner: Database): Promise<boolean> {
  const { rows } = await owner.query<{ may: boolean }>(
    `select coalesce((select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = $1),
                     has_database_privilege(current_database(), 'create')) as may`,
    [schema],
  );
  return rows[0]?.may === true;
}

const notReady = (zh: string, en: string, cause?: unknown): Error =>
  new Error(
    `${zh}请以所有者运行：ZHENGBAN_OWNER_URL=… npx zhengban migrate。${en} Let the owner run: ZHENGBAN_OWNER_URL=… npx zhengban migrate`,
    { cause },
  );

/** For a login without the owner's rights: everything must have been applied by the owner. */
async function refuseOldSchemas(url: string): Promise<void> {
  const database = openDatabase({ url, schema, role: applicationRole, max: 1 });
  try {
    const pending = await pendingMigrations(database, schema);
    if (pending.length > 0)
      throw notReady(
        '数据库结构不是最新的。',
        `The database lacks ${pending.join(', ')}, and this login may not migrate.`,
      );
  } catch (error) {
    if (!['22023', '42501', '42P01'].includes((error as { code?: string }).code ?? '')) throw error;
    throw notReady('此账号还不能使用数据库。', `This login may not act as ${applicationRole} yet.`, error);
  } finally {
    await database.end();
  }
}

/** As whom the application signs in, when the owner is somebody else. */
async function loginOf(url: string, ownerUrl: string): Promise<string | undefined> {
  if (url === ownerUrl) return undefined;
  const database = openDatabase({ url, schema, max: 1 });
  try {
    return (await database.query<{ name: string }>('select session_user as name')).rows[0]?.name;
  } finally {
    await database.end();
  }
}

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
