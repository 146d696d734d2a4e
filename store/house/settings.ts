import type { Connection, Database } from '../database.ts';

/** A setting of this office; undefined while nobody has made it. */
export async function settingOf(database: Database | Connection, key: string): Promise<unknown> {
  const { rows } = await database.query<{ value: unknown }>('select value from office_settings where key = $1', [key]);
  return rows[0]?.value;
}

export async function makeSetting(database: Database, key: string, value: unknown): Promise<void> {
  await database.query(
    'insert into office_settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, JSON.stringify(value)],
  );
}
