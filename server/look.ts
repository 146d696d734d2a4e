import type { Database } from '../store/database.ts';

/** The channel of PostgreSQL on which processes tell each other that something was done. */
export const lookChannel = 'zhengban_look';

/** All open pages, of whatever process, look again. */
export async function hintToAll(database: Database): Promise<void> {
  await database.query(`notify ${lookChannel}`);
}

/** The open pages of one person look at that person's notices again. */
export async function hintTo(database: Database, personId: string): Promise<void> {
  await database.query('select pg_notify($1, $2)', [lookChannel, personId]);
}
