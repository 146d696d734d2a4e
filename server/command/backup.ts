import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Backed, writeBackup } from '../../store/backup/write.ts';
import { openDatabase } from '../../store/database.ts';
import { makeSetting } from '../../store/house/settings.ts';
import { applicationRole } from '../../store/roles.ts';
import { hasOfficeDatabase, type Reached, reachOfficeDatabase } from '../open-database.ts';
import { dataDir, installation } from '../where-to.ts';

/** The setting that says when the last whole backup was taken. */
export const lastBackupSetting = 'last-backup';

export interface Answered {
  readonly exitCode: 0 | 1;
  readonly json: unknown;
  readonly lines: readonly string[];
}

/** `zhengban backup --to DIR`: 0 when all is there; 1 when the backup is whole, but the office itself has lost contents. */
export async function backupCommand(to: string | undefined): Promise<Answered> {
  if (to === undefined || to === '') throw new Error('zhengban backup --to DIR');
  if (!hasOfficeDatabase())
    throw new Error(
      '没有可备份的数据库。There is no database here to back up: DATABASE_URL is not set, none was made.',
    );
  const reached = await reachOfficeDatabase();
  try {
    return answer(await backed(reached, resolve(to)));
  } catch (error) {
    throw plainly(error, to);
  } finally {
    await reached.close();
  }
}

async function backed({ place }: Reached, to: string): Promise<Backed> {
  const database = openDatabase({ url: place.url, schema: place.schema, role: applicationRole, max: 2 });
  try {
    const { version } = JSON.parse(readFileSync(join(installation, 'package.json'), 'utf8')) as { version: string };
    const files = join(dataDir(), 'files');
    const done = await writeBackup({ database, to, files, keyFolder: dataDir(), program: version });
    // A copy of the database that only reads has nobody to tell.
    await makeSetting(database, lastBackupSetting, done.manifest.at).catch((error: unknown) => {
      if ((error as { code?: string }).code !== '25006') throw error;
    });
    return done;
  } finally {
    await database.end();
  }
}

/** What an operator can do about it, where the system says only a code. */
function plainly(error: unknown, to: string): unknown {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(
      `磁盘空间不足：${to}。未完成的备份已删除，已复制的文件保留，腾出空间后重试即可。The disk of ${to} is full. The unfinished backup was removed, whole files stay; make room and run it again.`,
      { cause: error },
    );
  if (code === '42P01' || code === '22023')
    return new Error(
      '这个数据库里还没有办公室。There is no office in this database yet (or it was never migrated by this program).',
      { cause: error },
    );
  return error;
}

function answer({ folder, fingerprint, manifest, copied }: Backed): Answered {
  const { at, tables, contents } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lost = contents.lost.map(
    (sha256) => `文件缺失或已损坏，未能备份 lost or damaged in the office, not in the backup: ${sha256}`,
  );
  return {
    exitCode: lost.length === 0 ? 0 : 1,
    json: { ok: lost.length === 0, folder, fingerprint, at, rows, contents: { ...contents, copied } },
    lines: [
      `备份完成 backup: ${folder}`,
      `${tables.length} 张表 tables, ${rows} 行 rows; ${contents.count} 个文件 files (新复制 copied now: ${copied})`,
      `指纹 fingerprint (SM3): ${fingerprint}`,
      ...lost,
    ],
  };
}
