import pg from 'pg';
import { type Together, together } from './together.ts';

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
export const inTransaction = <T>(
  pool: Database,
  work: (connection: Connection) => Promise<T>,
  keep?: (result: T) => boolean,
): Promise<T> =>
  transact(pool, {
    work,
    keep,
    over: (connection) => connection,
    begin: (connection) => connection.query('begin'),
    end: (connection, how) => connection.query(how),
  });

/** The same for one that asks for as much as it can at once: its beginning goes with the first question, its end with what was to go before it. */
export const inTransactionTogether = <T>(
  pool: Database,
  work: (asking: Together) => Promise<T>,
  keep?: (result: T) => boolean,
): Promise<T> =>
  transact(pool, {
    work,
    keep,
    over: together,
    begin: (asking) => {
      asking.before({ text: 'begin', kept: true });
    },
    end: (asking, how) => {
      if (how === 'rollback') asking.drop();
      return asking.query({ text: how, kept: true });
    },
  });

/** How one speaks to the database within a transaction. */
interface Way<Over, T> {
  readonly work: (over: Over) => Promise<T>;
  readonly keep: ((result: T) => boolean) | undefined;
  readonly over: (connection: Connection) => Over;
  readonly begin: (over: Over) => unknown;
  readonly end: (over: Over, how: 'commit' | 'rollback') => Promise<unknown>;
}

async function transact<Over, T>(pool: Database, way: Way<Over, T>, attempts = 3): Promise<T> {
  const { work, keep = () => true, over, begin, end } = way;
  const connection = await pool.connect();
  const asking = over(connection);
  let broken: Error | undefined;
  try {
    await begin(asking);
    const result = await work(asking);
    await end(asking, keep(result) ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    broken = await end(asking, 'rollback').then(
      () => undefined,
      (failure: unknown) => failure as Error,
    );
    if (attempts > 1 && transient.has((error as { code?: string }).code ?? ''))
      return await transact(pool, way, attempts - 1);
    throw error;
  } finally {
    connection.release(broken);
  }
}
