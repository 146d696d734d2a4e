import type { Database } from '../database.ts';
import { jsonText } from './json-text.ts';

export interface Draft {
  readonly key: string;
  readonly body: unknown;
  readonly at: string;
}

/** Keeps what a person has written so far; it outlives the session. */
export async function keepDraft(database: Database, personId: string, draft: Draft): Promise<void> {
  await database.query(
    `insert into drafts (person_id, key, body, at) values ($1, $2, $3, $4)
     on conflict (person_id, key) do update set body = excluded.body, at = excluded.at`,
    [personId, draft.key, jsonText(draft.body), draft.at],
  );
}

export async function draftOf(database: Database, personId: string, key: string): Promise<Draft | null> {
  const { rows } = await database.query<Draft>('select key, body, at from drafts where person_id = $1 and key = $2', [
    personId,
    key,
  ]);
  return rows[0] ?? null;
}

export async function dropDraft(database: Database, personId: string, key: string): Promise<void> {
  await database.query('delete from drafts where person_id = $1 and key = $2', [personId, key]);
}
