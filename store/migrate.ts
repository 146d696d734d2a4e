import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Where the files are, and which schema (one office is one) they are for; else the first of the search path. */
export interface MigrateOptions {
  directory?: string;
  schema?: string;
  /** The last file to apply; else all are. */
  upTo?: string;
}

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;

/** Found by walking up, because the built program lies elsewhere than its source. */
const shippedDirectory = (from = dirname(fileURLToPath(import.meta.url))): string => {
  const directory = join(from, 'store', 'migrations');
  if (existsSync(directory)) return directory;
  if (dirname(from) === from) throw new Error('The folder store/migrations is missing from this installation.');
  return shippedDirectory(dirname(from));
};

const read = (directory: string): Migration[] => {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const wrong = names.find((name) => !fileName.test(name));
  if (wrong !== undefined) throw new Error(`Migration ${wrong} must be named like 0001-what-it-adds.sql.`);
  return names.map((name) => {
    // A checkout on Windows may have other line ends; the statement is the same.
    const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
};

/** Throws unless the applied ones are the first of the files, unchanged. */
const assertSameHistory = (applied: readonly Omit<Migration, 'sql'>[], files: readonly Migration[]): void => {
  applied.forEach(({ name, sha256 }, index) => {
    const file = files[index];
    if (!files.some((other) => other.name === name)) {
      throw new Error(
        `The database has migration ${name}, which this program lacks: it is older than the database. Update it.`,
      );
    }
    if (file?.name !== name) {
      throw new Error(
        `Migration ${file?.name ?? ''} sorts before ${name}, which is already applied. Give it a later number.`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new Error(
        `Migration ${name} was changed after it was applied. Restore the file and add a new one instead.`,
      );
    }
  });
};

const prepareSchema = async (client: pg.ClientBase, wanted: string | undefined): Promise<void> => {
  const { rows } = await client.query<{ path: string }>("select current_setting('search_path') as path");
  const current = await client.query<{ schema: string | null }>('select current_schema() as schema');
  const named = (rows[0]?.path ?? '').split(',')[0]?.trim().replaceAll('"', '');
  const schema = wanted ?? current.rows[0]?.schema ?? named ?? 'public';
  await client.query("select pg_advisory_xact_lock(hashtextextended('zhengban migrate ' || $1, 0))", [schema]);
  const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
  if (!rowCount) await client.query(`create schema ${pg.escapeIdentifier(schema)}`);
  await client.query("select set_config('search_path', $1, true)", [pg.escapeIdentifier(schema)]);
  await client.query(`create table if not exists schema_migrations (
    name text primary key, sha256 text not null, at timestamptz not null default now())`);
};

/** Applies the next file in a transaction of its own; gives its name, or nothing when all are in. */
const applyNext = async (
  client: pg.ClientBase,
  files: readonly Migration[],
  schema: string | undefined,
): Promise<string | undefined> => {
  await client.query('begin');
  try {
    await prepareSchema(client, schema);
    const { rows } = await client.query<Omit<Migration, 'sql'>>(
      'select name, sha256 from schema_migrations order by name collate "C"',
    );
    assertSameHistory(rows, files);
    const next = files[rows.length];
    if (next) {
      await client.query(next.sql).catch((error: unknown) => {
        throw new Error(`Migration ${next.name} failed: ${error instanceof Error ? error.message : ''}`, {
          cause: error,
        });
      });
      await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [next.name, next.sha256]);
    }
    await client.query('commit');
    return next?.name;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const applyAll = async (client: pg.ClientBase, { directory, schema, upTo }: MigrateOptions): Promise<string[]> => {
  const all = read(directory ?? shippedDirectory());
  const files = upTo === undefined ? all : all.filter(({ name }) => name <= upTo);
  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(client, files, schema);
    if (name === undefined) return applied;
    applied.push(name);
  }
};

/**
 * Brings the schema up to date and gives the names of the files applied now. Any number of processes may call it at
 * once. Throws, changing nothing, when an applied file was changed, is missing or is preceded by a new one.
 */
export const migrate = async (database: string | pg.Pool, options: MigrateOptions = {}): Promise<string[]> => {
  if (typeof database !== 'string') {
    const client = await database.connect();
    try {
      return await applyAll(client, options);
    } finally {
      client.release();
    }
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await applyAll(client, options);
  } finally {
    await client.end();
  }
};

/** What becomes of a schema with this history: the files that it still lacks. Throws when it is another history, or a newer one. */
export const lackingAfter = (applied: readonly { readonly name: string; readonly sha256: string }[]): string[] => {
  const files = read(shippedDirectory());
  assertSameHistory(applied, files);
  return files.slice(applied.length).map(({ name }) => name);
};

/** The names of files that are not applied yet, for a login that may read but not change the schema. */
export const pendingMigrations = async (database: pg.Pool, schema: string): Promise<string[]> => {
  const { rows } = await database.query<Omit<Migration, 'sql'>>(
    `select name, sha256 from ${pg.escapeIdentifier(schema)}.schema_migrations order by name collate "C"`,
  );
  return lackingAfter(rows);
};
