import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { type Connection, type Database, openDatabase } from '../database.ts';
import type { DigestFile } from '../digest.ts';
import { lackingAfter, migrate } from '../migrate.ts';
import type { Place } from '../replace-schema.ts';
import { grantApplication } from '../roles.ts';
import { copyContent, hashOf, sizeOf } from './contents.ts';
import { copyIn } from './copy.ts';
import { headsOf } from './heads.ts';
import { type Backup, contentsName, digestsName, keyName } from './manifest.ts';

export interface RestoreAsked {
  readonly backup: Backup;
  readonly place: Place;
  /** Where the office's contents are to lie. */
  readonly files: string;
  readonly keyFolder: string;
}

export interface Restored {
  /** Files of the schema that were applied after loading, because the backup is older than this program. */
  readonly migrated: readonly string[];
  readonly rows: number;
  readonly contents: number;
  /** The digests that the backup keeps, for the check afterwards. */
  readonly digests: DigestFile | undefined;
}

/**
 * Puts a backup into an empty database. Everything is looked at first: version, hashes, the place. The schema is filled aside and gets
 * its name at the end, so that whatever fails leaves the database as empty as it was.
 */
export async function restoreBackup(asked: RestoreAsked): Promise<Restored> {
  const { backup, place, keyFolder } = asked;
  const owner = openDatabase({ url: place.ownerUrl, schema: place.schema, max: 2 });
  try {
    refuseOtherVersions(backup);
    await refuseFilledDatabase(owner, place.schema);
    await refuseOtherKey(backup, keyFolder);
    await refuseAltered(backup);
    const contents = await takeContents(asked);
    const filled = await fillAside(asked, owner);
    await placeKey(backup, keyFolder);
    return { ...filled, contents, digests: await digestsIn(backup) };
  } finally {
    await owner.end();
  }
}

function refuseOtherVersions({ manifest }: Backup): void {
  try {
    lackingAfter(manifest.migrations);
  } catch (error) {
    throw new Error(
      `备份的数据库版本（${manifest.migrations.at(-1)?.name ?? ''}）与本程序不符，请用同版本或更新的程序恢复。The backup's schema is not one that this program knows; restore it with the version that made it (${manifest.program}) or a later one. ${(error as Error).message}`,
      { cause: error },
    );
  }
}

async function refuseFilledDatabase(owner: Database, schema: string): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_class c where relnamespace = to_regnamespace($1) limit 1', [
    pg.escapeIdentifier(schema),
  ]);
  if (rowCount === 1)
    throw new Error(
      `目标数据库不是空的（已有模式 ${schema}），未作任何改动；请另建空数据库。The database is not empty (it has a schema ${schema}); nothing was changed. Make a new, empty one for the restore.`,
    );
}

async function refuseOtherKey({ folder, manifest }: Backup, keyFolder: string): Promise<void> {
  const [there, kept] = [join(keyFolder, keyName), join(folder, keyName)];
  const hasKey = manifest.others.some(({ file }) => file === keyName);
  if (!hasKey || (await sizeOf(there)) === null) return;
  if (!(await readFile(there)).equals(await readFile(kept)))
    throw new Error(
      `${there} 是另一个办公室的摘要密钥，请换一个空的 ZHENGBAN_DATA。${there} is the key of another office; take an empty ZHENGBAN_DATA.`,
    );
}

async function refuseAltered({ folder, manifest }: Backup): Promise<void> {
  for (const { file, sha256 } of [...manifest.tables, ...manifest.others]) {
    const path = join(folder, file);
    if ((await sizeOf(path)) === null)
      throw new Error(
        `备份缺少 ${file}，未作任何改动。The backup lacks ${file}; nothing was changed. Take another backup.`,
      );
    if ((await hashOf(path)) !== sha256)
      throw new Error(
        `备份中的 ${file} 已损坏或被改动，未作任何改动。${file} in the backup was damaged or changed; nothing was changed. Take another backup.`,
      );
  }
}

async function takeContents({ backup, files }: RestoreAsked): Promise<number> {
  const lines = createInterface({ input: createReadStream(join(backup.folder, contentsName)) });
  let count = 0;
  for await (const line of lines) {
    const sha256 = line.slice(0, 64);
    const copied = await copyContent(sha256, { from: backup.files, to: files, trust: false });
    if (copied === 'missing' || copied === 'altered')
      throw new Error(
        `备份的文件夹 ${backup.files} 中 ${sha256} ${copied === 'missing' ? '不存在' : '已损坏'}，数据库未作改动。The content ${sha256} in ${backup.files} is ${copied === 'missing' ? 'not there' : 'not what its name says'}; the database was not changed. Bring it from another copy.`,
      );
    count += 1;
  }
  return count;
}

async function fillAside({ backup, place }: RestoreAsked, owner: Database) {
  const { ownerUrl, schema, login } = place;
  const aside = `${schema}_restoring`;
  const filling = openDatabase({ url: ownerUrl, schema: aside, max: 1, hasty: true });
  try {
    await owner.query(`drop schema if exists ${pg.escapeIdentifier(aside)} cascade`);
    await migrate(ownerUrl, { schema: aside, upTo: backup.manifest.migrations.at(-1)?.name ?? '' });
    const rows = await loadTables(filling, backup);
    const migrated = await migrate(ownerUrl, { schema: aside });
    await grantApplication(owner, aside, login);
    await owner.query(`drop schema if exists ${pg.escapeIdentifier(schema)}`);
    // This commit waits for the disk, and with it for all that was loaded before.
    await owner.query(`alter schema ${pg.escapeIdentifier(aside)} rename to ${pg.escapeIdentifier(schema)}`);
    return { rows, migrated };
  } catch (error) {
    await filling.end();
    await owner.query(`drop schema if exists ${pg.escapeIdentifier(aside)} cascade`).catch(() => undefined);
    throw error;
  } finally {
    if (!filling.ended) await filling.end();
  }
}

async function loadTables(database: Database, backup: Backup): Promise<number> {
  const connection = await database.connect();
  let failed = true;
  try {
    let sum = 0;
    await connection.query('begin');
    for (const table of backup.manifest.tables) sum += await loadTable(connection, backup, table);
    if ((await headsOf(connection)) !== backup.manifest.heads)
      throw new Error(
        '载入的业务链与备份清单不符。The chains that were loaded are not those that the manifest speaks of.',
      );
    await connection.query('commit');
    await connection.query('analyze');
    failed = false;
    return sum;
  } finally {
    connection.release(failed);
  }
}

async function loadTable(
  connection: Connection,
  { folder }: Backup,
  { table, columns, rows, file }: Backup['manifest']['tables'][number],
): Promise<number> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const source = createReadStream(join(folder, file));
  const unzipped = source.pipe(createGunzip());
  source.once('error', (error) => unzipped.destroy(error));
  const loaded = await copyIn(connection, `copy ${pg.escapeIdentifier(table)} (${names}) from stdin`, unzipped);
  if (loaded !== rows)
    throw new Error(
      `${table}：备份清单为 ${rows} 行，载入 ${loaded} 行。The manifest says ${rows} rows in ${table}, ${loaded} were loaded.`,
    );
  return loaded;
}

async function placeKey({ folder, manifest }: Backup, keyFolder: string): Promise<void> {
  if (!manifest.others.some(({ file }) => file === keyName)) return;
  if ((await sizeOf(join(keyFolder, keyName))) !== null) return;
  await mkdir(keyFolder, { recursive: true });
  await writeFile(join(keyFolder, keyName), await readFile(join(folder, keyName)), { mode: 0o600, flag: 'wx' });
}

async function digestsIn({ folder, manifest }: Backup): Promise<DigestFile | undefined> {
  if (!manifest.others.some(({ file }) => file === digestsName)) return undefined;
  return JSON.parse(await readFile(join(folder, digestsName), 'utf8')) as DigestFile;
}
