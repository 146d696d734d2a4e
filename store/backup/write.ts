import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import type { Connection, Database } from '../database.ts';
import { digestFile } from '../digest.ts';
import { sm3 } from '../canonical.ts';
import { copyOut } from './copy.ts';
import { copyContent, sizeOf, syncFolder, writeHashed } from './contents.ts';
import { headsOf } from './heads.ts';
import { contentsName, digestsName, keyName, type Manifest, manifestName, type Part, unfinished } from './manifest.ts';

/** Tables that stay behind: who was signed in, uploads that no act has taken, and what the search makes anew. */
const leftOut = ['schema_migrations', 'sessions', 'uploads', 'search_cases', 'search_passages'];
/** Links to set a password: one that is good once must not be good again after a restore. */
const columnsLeftOut: Readonly<Record<string, readonly string[]>> = {
  account_secrets: ['one_time_hash', 'one_time_until'],
};

export interface BackupAsked {
  readonly database: Database;
  /** The folder that holds the backups; it is made where there is none. */
  readonly to: string;
  /** The office's contents. */
  readonly files: string;
  /** Where the key of the digests lies. */
  readonly keyFolder: string;
  readonly program: string;
}

export interface Backed {
  readonly folder: string;
  readonly fingerprint: string;
  readonly manifest: Manifest;
  /** Contents copied now; the others were there. */
  readonly copied: number;
}

/**
 * Writes one backup: the database as it stands at one moment, while the office may go on working, then the contents that are not there
 * yet. It has its name only when it is whole; what fails leaves nothing behind but whole contents.
 */
export async function writeBackup(asked: BackupAsked): Promise<Backed> {
  const { database, to } = asked;
  await mkdir(to, { recursive: true, mode: 0o700 });
  await sweepUnfinished(to);
  const connection = await database.connect();
  let draft: string | undefined;
  let failed = true;
  try {
    await connection.query('begin isolation level repeatable read read only');
    const at = await momentOf(connection);
    const name = at.replaceAll(':', '-');
    draft = join(to, `${unfinished}${name}`);
    await mkdir(join(draft, 'tables'), { recursive: true, mode: 0o700 });
    const backed = await filled(connection, asked, draft, at);
    const folder = join(to, name);
    await rename(draft, folder);
    await syncFolder(to);
    failed = false;
    return { ...backed, folder };
  } finally {
    // A copy that broke off leaves its connection in the middle of an answer.
    if (!failed) await connection.query('rollback');
    connection.release(failed);
    if (failed && draft !== undefined) await rm(draft, { recursive: true, force: true });
  }
}

const dayMs = 24 * 3600_000;

/** What a backup that was killed has left, once it can no longer be one that is under way. */
async function sweepUnfinished(to: string): Promise<void> {
  for (const name of await readdir(to)) {
    if (!name.startsWith(unfinished)) continue;
    const { mtimeMs } = await stat(join(to, name));
    if (Date.now() - mtimeMs > dayMs) await rm(join(to, name), { recursive: true, force: true });
  }
}

/** The first question of a transaction is the moment of its snapshot. */
async function momentOf(connection: Connection): Promise<string> {
  const { rows } = await connection.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  return rows[0]?.at ?? '';
}

async function filled(
  connection: Connection,
  asked: BackupAsked,
  draft: string,
  at: string,
): Promise<Omit<Backed, 'folder'>> {
  const { rows: server } = await connection.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  const { rows: migrations } = await connection.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations order by name collate "C"',
  );
  const tables = await writeTables(connection, draft);
  const heads = await headsOf(connection);
  const list = await contentsIn(connection);
  const { copied, bytes, lost } = await copyContents(list, asked);
  const lines = list.filter(({ sha256 }) => !lost.includes(sha256)).map(({ sha256 }) => lineOf(sha256));
  const contents = await writePart(draft, contentsName, lines.join(''));
  const others = [contents, ...(await digestParts(connection, draft)), ...(await keyPart(asked.keyFolder, draft))];
  const manifest: Manifest = {
    kind: 'zhengban-backup',
    format: 1,
    program: asked.program,
    at,
    postgresql: server[0]?.version ?? '',
    migrations,
    tables,
    others,
    heads,
    contents: { count: lines.length, bytes, lost },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writePart(draft, manifestName, text);
  await syncFolder(join(draft, 'tables'));
  await syncFolder(draft);
  return { fingerprint: sm3(text), manifest, copied };
}

/** As `sha256sum --check` reads it, from within the folder of contents. */
const lineOf = (sha256: string): string => `${sha256}  ${sha256.slice(0, 2)}/${sha256}\n`;

async function writeTables(connection: Connection, draft: string): Promise<Manifest['tables']> {
  const { rows: found } = await connection.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     group by 1 order by 1`,
    [leftOut],
  );
  const tables: Manifest['tables'] = [];
  for (const { table, columns: all } of found) {
    const columns = all.filter((column) => columnsLeftOut[table]?.includes(column) !== true);
    const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const { stream, rows } = copyOut(connection, `copy ${pg.escapeIdentifier(table)} (${names}) to stdout`);
    const file = `tables/${table}.copy.gz`;
    const zipped = stream.pipe(createGzip());
    stream.once('error', (error) => zipped.destroy(error));
    const written = await writeHashed(zipped, join(draft, file));
    tables.push({ file, ...written, table, columns, rows: rows() });
  }
  return tables;
}

interface Content {
  readonly sha256: string;
  readonly bytes: number;
}

async function contentsIn(connection: Connection): Promise<Content[]> {
  const { rows } = await connection.query<Content>(
    'select sha256, max(bytes) as bytes from files group by sha256 order by sha256',
  );
  return rows;
}

async function copyContents(list: readonly Content[], { files, to }: BackupAsked) {
  const ways = { from: files, to: join(to, 'files'), trust: true };
  const lost: string[] = [];
  let [copied, bytes] = [0, 0];
  for (const { sha256, bytes: size } of list) {
    const done = await copyContent(sha256, ways);
    if (done === 'missing' || done === 'altered') lost.push(sha256);
    else bytes += size;
    if (done === 'copied') copied += 1;
  }
  return { copied, bytes, lost };
}

async function writePart(draft: string, file: string, text: string): Promise<Part> {
  return { file, ...(await writeHashed(Readable.from([Buffer.from(text)]), join(draft, file))) };
}

/** As the auditor downloads them; none before the first night. */
async function digestParts(connection: Connection, draft: string): Promise<Part[]> {
  const { rowCount } = await connection.query('select 1 from digests limit 1');
  return rowCount === 1 ? [await writePart(draft, digestsName, JSON.stringify(await digestFile(connection)))] : [];
}

/** Without the key the restored office could not go on with its chain of digests. */
async function keyPart(keyFolder: string, draft: string): Promise<Part[]> {
  const key = join(keyFolder, keyName);
  if ((await sizeOf(key)) === null) return [];
  return [{ file: keyName, ...(await writeHashed(createReadStream(key), join(draft, keyName))) }];
}
