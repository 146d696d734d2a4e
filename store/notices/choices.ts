import { NoticeChoice, usualChoice } from '../../contract/notices.ts';
import type { Connection, Database } from '../database.ts';
import { jsonText } from '../house/json-text.ts';

/** What these people have chosen to be told, and when; the usual where somebody has chosen nothing. */
export async function choicesOf(
  database: Database | Connection,
  people: readonly string[],
): Promise<(personId: string) => NoticeChoice> {
  const { rows } = await database.query<{ person_id: string; choice: unknown }>(
    'select person_id, choice from notice_choices where person_id = any ($1)',
    [people],
  );
  const kept = new Map(rows.map(({ person_id, choice }) => [person_id, NoticeChoice.parse(choice)]));
  return (personId) => kept.get(personId) ?? usualChoice;
}

export async function keepChoice(
  database: Database,
  personId: string,
  choice: NoticeChoice,
  at: string,
): Promise<void> {
  await database.query(
    `insert into notice_choices (person_id, choice, at) values ($1, $2, $3)
     on conflict (person_id) do update set choice = excluded.choice, at = excluded.at`,
    [personId, jsonText(choice), at],
  );
}
