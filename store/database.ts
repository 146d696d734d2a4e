import pg from 'pg';

/** int8 as number (counts and bytes stay below 2^53); days as text; moments as ISO text in UTC. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, String);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

export type Database = pg.Pool;
export type Connection = pg.PoolClient;

export interface DatabaseOptions {
  readonly url: string;
  /** The office's schema; one office is one schema. */
  readonly schema?: string;
  /** Least-privileged role that every connection takes; the owner itself only migrates. */
  readonly role?: string;
  readonly max?: number;
  /** Does not wait for the disk at each commit: for what is thrown away unless its last, waiting commit comes. */
  readonly hasty?: boolean;
}

/** A pool whose connections speak UTC, know their schema, and have put the owner's rights down. */
export function openDatabase({ url, schema = 'office', role, max = 10, hasty = false }: DatabaseOptions): Database {
  const settings = [
    '-c timezone=UTC',
    `-c search_path=${schema}`,
    ...(role === undefined ? [] : [`-c role=${role}`]),
    ...(hasty ? ['-c synchronous_commit=off'] : []),
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: settings.join(' '),
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  // The same holds for one at work: its query fails, and whoever waits for it is told; the event says it once more.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const transient = new Set(['40001', '40P01']);

/** Runs the work in one transaction, kept only when `keep` says so; repeats it when the database asks (serialisation, deadlock). */
export async function inTransaction<T>(
  pool: Database,
  work: (connection: Connection) => Promise<T>,
  keep: (result: T) => boolean = () => true,
  attempts = 3,
): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query(keep(result) ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    broken = await rollback(connection);
    if (attempts > 1 && transient.has((error as { code?: string }).code ?? ''))
      return await again(pool, work, keep, attempts);
    throw error;
  } finally {
    connection.release(broken);
  }
}

const again = <T>(
  pool: Database,
  work: (connection: Connection) => Promise<T>,
  keep: (result: T) => boolean,
  attempts: number,
) => inTransaction(pool, work, keep, attempts - 1);

async function rollback(connection: Connection): Promise<Error | undefined> {
  try {
    await connection.query('rollback');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
