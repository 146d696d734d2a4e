import type { Database } from '../database.ts';
import { jsonText } from './json-text.ts';

/** The phrases that a person keeps for opinions, in the person's own order. */
export async function phrasesOf(database: Database, personId: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ phrases: readonly string[] }>(
    'select phrases from phrases where person_id = $1',
    [personId],
  );
  return rows[0]?.phrases ?? [];
}

export async function keepPhrases(
  database: Database,
  personId: string,
  phrases: readonly string[],
  at: string,
): Promise<void> {
  await database.query(
    `insert into phrases (person_id, phrases, at) values ($1, $2, $3)
     on conflict (person_id) do update set phrases = excluded.phrases, at = excluded.at`,
    [personId, jsonText(phrases), at],
  );
}
