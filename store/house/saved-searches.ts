import type { Database } from '../database.ts';
import { jsonText } from './json-text.ts';

interface Saved {
  readonly name: string;
  readonly q: string;
}

/** The searches that a person keeps, in the person's own order. */
export async function searchesOf(database: Database, personId: string): Promise<readonly Saved[]> {
  const { rows } = await database.query<{ searches: readonly Saved[] }>(
    'select searches from saved_searches where person_id = $1',
    [personId],
  );
  return rows[0]?.searches ?? [];
}

export async function keepSearches(
  database: Database,
  personId: string,
  searches: readonly Saved[],
  at: string,
): Promise<void> {
  await database.query(
    `insert into saved_searches (person_id, searches, at) values ($1, $2, $3)
     on conflict (person_id) do update set searches = excluded.searches, at = excluded.at`,
    [personId, jsonText(searches), at],
  );
}
