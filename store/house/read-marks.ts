import type { Database } from '../database.ts';

/** Notes when a person first looked at something. A mark, not an act: it invalidates nobody's signature. */
export async function markSeen(database: Database, personId: string, subject: string, at: string): Promise<void> {
  await database.query(
    'insert into read_marks (person_id, subject, at) values ($1, $2, $3) on conflict (person_id, subject) do nothing',
    [personId, subject, at],
  );
}
