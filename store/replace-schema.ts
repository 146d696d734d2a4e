import pg from 'pg';
import { type Database, inTransaction, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { applicationRole, grantApplication } from './roles.ts';

export interface Place {
  readonly ownerUrl: string;
  readonly url: string;
  readonly schema: string;
  /** The application's own login, where it is another than the owner. */
  readonly login: string | undefined;
}

/** Somebody else is replacing it at this moment. */
export const isBeingReplaced = (error: unknown): boolean => (error as { kind?: unknown }).kind === 'being-replaced';

/**
 * Makes a schema beside the office's, lets `fill` fill it, and puts it in its place in one transaction, in which `mayGo` looks once
 * more at what is about to go. Only then is the old one dropped: whatever fails leaves it as it was.
 */
export async function replaceSchema(
  place: Place,
  fill: (database: Database) => Promise<void>,
  mayGo: (connection: pg.PoolClient) => Promise<boolean>,
): Promise<void> {
  const { ownerUrl, schema } = place;
  const next = `${schema}_next`;
  const owner = openDatabase({ url: ownerUrl, schema, max: 2 });
  const holding = await owner.connect();
  try {
    await holdReplacing(holding, schema);
    await owner.query(`drop schema if exists ${pg.escapeIdentifier(next)} cascade`);
    try {
      await fillNext(place, owner, next, fill);
      await swap(owner, schema, next, mayGo);
    } catch (error) {
      await owner.query(`drop schema if exists ${pg.escapeIdentifier(next)} cascade`);
      throw error;
    }
  } finally {
    // The session's lock goes with its connection.
    holding.release(true);
    await owner.end();
  }
}

async function holdReplacing(connection: pg.PoolClient, schema: string): Promise<void> {
  const { rows } = await connection.query<{ got: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('zhengban replace ' || $1, 0)) as got",
    [schema],
  );
  if (rows[0]?.got !== true)
    throw Object.assign(new Error(`The schema ${schema} is being replaced already.`), { kind: 'being-replaced' });
}

async function fillNext(
  { ownerUrl, url, login }: Place,
  owner: Database,
  next: string,
  fill: (database: Database) => Promise<void>,
): Promise<void> {
  await owner.query(`create schema ${pg.escapeIdentifier(next)}`);
  await migrate(ownerUrl, { schema: next });
  await grantApplication(owner, next, login);
  const database = openDatabase({ url, schema: next, role: applicationRole, hasty: true });
  try {
    await fill(database);
  } finally {
    await database.end();
  }
}

/** Waits for the transactions that are under way; those that come meanwhile find the new schema. */
const swap = (
  owner: Database,
  schema: string,
  next: string,
  mayGo: (connection: pg.PoolClient) => Promise<boolean>,
): Promise<void> =>
  inTransaction(owner, async (connection) => {
    await connection.query("set local lock_timeout = '10s'");
    if (!(await mayGo(connection))) throw new Error(`The schema ${schema} must not be replaced.`);
    await connection.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`);
    await connection.query(`alter schema ${pg.escapeIdentifier(next)} rename to ${pg.escapeIdentifier(schema)}`);
  });
