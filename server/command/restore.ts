import { join, resolve } from 'node:path';
import { type Restored, restoreBackup } from '../../store/backup/load.ts';
import { type Backup, findBackup } from '../../store/backup/manifest.ts';
import { openDatabase } from '../../store/database.ts';
import type { Place } from '../../store/replace-schema.ts';
import { applicationRole } from '../../store/roles.ts';
import { verify, type VerifyReport } from '../../store/verify.ts';
import { reachOfficeDatabase } from '../open-database.ts';
import { dataDir } from '../where-to.ts';
import type { Answered } from './backup.ts';

/** `zhengban restore --from DIR`: 0 when the restored office is what its trails and the kept digests say; 1 when it came so and is not. */
export async function restoreCommand(from: string | undefined): Promise<Answered> {
  if (from === undefined || from === '') throw new Error('zhengban restore --from DIR');
  const backup = findBackup(resolve(from));
  const { place, close } = await reachOfficeDatabase();
  try {
    const restored = await restoreBackup({ backup, place, files: join(dataDir(), 'files'), keyFolder: dataDir() });
    return answer(backup, restored, await checked(place, restored));
  } finally {
    await close();
  }
}

/** As the application, so that its rights are tried too. */
async function checked({ url, schema }: Place, { digests }: Restored): Promise<VerifyReport> {
  const database = openDatabase({ url, schema, role: applicationRole, max: 2 });
  try {
    return await verify(database, digests === undefined ? {} : { against: digests });
  } finally {
    await database.end();
  }
}

function answer({ folder, fingerprint, manifest }: Backup, restored: Restored, report: VerifyReport): Answered {
  const { at, contents } = manifest;
  const { migrated, rows, digests } = restored;
  const ok = report.ok && contents.lost.length === 0;
  const days = digests?.digests.length ?? 0;
  return {
    exitCode: ok ? 0 : 1,
    json: { ok, folder, fingerprint, at, rows, contents: restored.contents, lost: contents.lost, migrated, report },
    lines: [
      `已恢复 restored: ${folder} (${at})`,
      `指纹 fingerprint (SM3): ${fingerprint}`,
      `${rows} 行 rows, ${restored.contents} 个文件 files`,
      ...migrated.map((name) => `升级 migrated ${name}`),
      report.ok
        ? `校验通过，与备份的 ${days} 份摘要一致 verified: ${report.cases} cases, ${report.acts} acts, ${days} kept digests agree`
        : `校验发现 ${report.faults.length} 处不符，备份时已如此 verified: ${report.faults.length} rows differ, as they did in the backup`,
      ...report.faults.slice(0, 20).map(({ kind, table, id, detail }) => `${kind} ${table} ${id ?? ''}: ${detail}`),
      ...contents.lost.map((sha256) => `备份时已缺失的文件 was lost before the backup: ${sha256}`),
      '原来的登录均已失效，请重新登录。Everybody signs in anew.',
    ],
  };
}
