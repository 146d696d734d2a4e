import { type Connection, type Database, inTransaction } from '../database.ts';
import { jsonText } from './json-text.ts';

export interface UploadRow {
  readonly id: string;
  readonly uploader: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  /** What the reader found in it, with its text; null where it could not be read. */
  readonly reading: unknown;
  readonly at: string;
}

/** Placing and sweeping a content take turns, so that no sweep removes a file whose row is about to come. */
const holdContent = (connection: Connection, sha256: string) =>
  connection.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [sha256]);

/** Places the file, then writes its row. */
export function addUpload(database: Database, row: UploadRow, place: () => Promise<void>): Promise<void> {
  return inTransaction(database, async (connection) => {
    await holdContent(connection, row.sha256);
    await place();
    await connection.query(
      'insert into uploads (id, uploader, sha256, name, bytes, type, reading, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        row.id,
        row.uploader,
        row.sha256,
        row.name,
        row.bytes,
        row.type,
        row.reading === null ? null : jsonText(row.reading),
        row.at,
      ],
    );
  });
}

/** The person's own upload. */
export async function uploadOf(database: Database, id: string, uploader: string): Promise<UploadRow | null> {
  const { rows } = await database.query<UploadRow>(
    'select id, uploader, sha256, name, bytes, type, reading, at from uploads where id = $1 and uploader = $2',
    [id, uploader],
  );
  return rows[0] ?? null;
}

/** Removes one's own upload, and its content where nothing else has it. False: no such upload. */
export async function dropUpload(
  database: Database,
  id: string,
  uploader: string,
  unlink: (sha256: string) => Promise<void>,
): Promise<boolean> {
  const found = await uploadOf(database, id, uploader);
  return found !== null && (await remove(database, found.id, found.sha256, unlink));
}

/** Removes uploads that no act has taken before the moment; gives how many. */
export async function sweepUploads(
  database: Database,
  before: string,
  unlink: (sha256: string) => Promise<void>,
): Promise<number> {
  const { rows } = await database.query<{ id: string; sha256: string }>(
    'select id, sha256 from uploads where at < $1 order by at limit 100',
    [before],
  );
  let swept = 0;
  for (const { id, sha256 } of rows) if (await remove(database, id, sha256, unlink)) swept += 1;
  return swept;
}

const remove = (database: Database, id: string, sha256: string, unlink: (sha256: string) => Promise<void>) =>
  inTransaction(database, async (connection) => {
    await holdContent(connection, sha256);
    const { rowCount } = await connection.query('delete from uploads where id = $1', [id]);
    if (rowCount !== 1) return false;
    await unlinkUnused(connection, sha256, unlink);
    return true;
  });

async function unlinkUnused(connection: Connection, sha256: string, unlink: (sha256: string) => Promise<void>) {
  const { rowCount: used } = await connection.query(
    'select 1 from uploads where sha256 = $1 union all select 1 from files where sha256 = $1 limit 1',
    [sha256],
  );
  if (used === 0) await unlink(sha256);
}

/** The contents that uploads and files of this office name. */
export async function contentsOf(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ sha256: string }>(
    'select sha256 from files union select sha256 from uploads',
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Removes those contents that nothing in the office names any more. */
export async function dropContents(
  database: Database,
  contents: readonly string[],
  unlink: (sha256: string) => Promise<void>,
): Promise<void> {
  for (const sha256 of contents)
    await inTransaction(database, async (connection) => {
      await holdContent(connection, sha256);
      await unlinkUnused(connection, sha256, unlink);
    });
}
