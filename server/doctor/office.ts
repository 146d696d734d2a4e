import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Book, zone } from '../../office/people/book.ts';
import { keyName } from '../../store/backup/manifest.ts';
import { sm3 } from '../../store/canonical.ts';
import type { Database } from '../../store/database.ts';
import { digestKeySetting, type DigestRow, isSigned } from '../../store/digest.ts';
import { settingOf } from '../../store/house/settings.ts';
import { lastBackupSetting } from '../command/backup.ts';
import { type Check, not, ok } from './check.ts';

/** Due times need this year's notice; next year's is out in November, and missed from December on. */
export function calendarCheck(book: Pick<Book, 'calendar'>, today: Temporal.PlainDate): Check {
  const has = (year: number) => book.calendar.notices.has(year);
  const remedy = [
    '请由秘书科在「工作日历」页录入国务院放假通知',
    'Enter the holiday notice on the calendar page',
  ] as const;
  if (!has(today.year))
    return not(
      'bad',
      'calendar',
      [`缺 ${today.year} 年放假通知，时限只是暂定`, `no holiday notice for ${today.year}: due times are provisional`],
      remedy,
    );
  const next = today.year + 1;
  if (today.month === 12 && !has(next))
    return not('warn', 'calendar', [`缺 ${next} 年放假通知`, `no holiday notice for ${next} yet`], remedy);
  return ok('calendar', [
    `${today.year} 年放假通知已录入${has(next) ? `，${next} 年也已录入` : ''}`,
    `the holiday notice for ${today.year} is entered${has(next) ? `, ${next}'s too` : ''}`,
  ]);
}

const bodyOf = (row: DigestRow): { readonly previous?: unknown } => JSON.parse(row.body) as { previous?: unknown };

/** The digest of yesterday: written, signed by the office's key, following the one before; and the key at hand for the next. */
export async function digestCheck(database: Database, keyFolder: string, today: Temporal.PlainDate): Promise<Check> {
  const { rows } = await database.query<DigestRow>(
    'select day, body, signature from digests order by day desc limit 2',
  );
  const [last, before] = rows;
  const remedy = [
    '服务运行时每夜自动写入，请查看服务日志',
    'The running server writes it each night; look at its log',
  ] as const;
  if (!last) return not('warn', 'digest', ['还没有每日摘要', 'no daily digest has been written yet'], remedy);
  const stored = String(await settingOf(database, digestKeySetting));
  const follows = bodyOf(last).previous === (before ? sm3(before.body) : null);
  if (!isSigned(last, stored) || !follows)
    return not(
      'bad',
      'digest',
      [`${last.day} 的摘要签名无效或不相接`, `the digest of ${last.day} is not signed, or does not follow`],
      [
        '请运行 npx zhengban verify --against 审计员保存的文件',
        'Run: npx zhengban verify --against the auditor’s file',
      ],
    );
  if (!(await isKeyThere(keyFolder, stored)))
    return not(
      'bad',
      'digest',
      [`${keyFolder} 中没有本办公室的摘要密钥`, `the key of the office's digests is not in ${keyFolder}`],
      ['请从备份取回 digest-key.pem', 'Bring digest-key.pem back from a backup'],
    );
  const words = [`最近的每日摘要：${last.day}`, `last daily digest: ${last.day}`] as const;
  const age = Temporal.PlainDate.from(last.day).until(today, { largestUnit: 'days' }).days;
  return age > 2 ? not('warn', 'digest', words, remedy) : ok('digest', words);
}

async function isKeyThere(folder: string, stored: string): Promise<boolean> {
  try {
    const key = createPublicKey(await readFile(join(folder, keyName)));
    return key.export({ type: 'spki', format: 'pem' }) === stored;
  } catch {
    return false;
  }
}

/** When the last whole backup was taken; a demonstration needs none. */
export async function backupCheck(database: Database, mode: unknown, now: Temporal.Instant): Promise<Check> {
  const last = await settingOf(database, lastBackupSetting);
  const remedy = ['请每夜运行 npx zhengban backup --to 目录', 'Run each night: npx zhengban backup --to DIR'] as const;
  if (typeof last !== 'string') {
    const words = ['没有备份记录', 'no backup is known'] as const;
    return mode === 'demo' ? ok('backup', words) : not('warn', 'backup', words, remedy);
  }
  const hours = Math.floor(now.since(Temporal.Instant.from(last)).total('hours'));
  const day = Temporal.Instant.from(last).toZonedDateTimeISO(zone).toPlainDate().toString();
  const words = [`最近备份：${day}（${hours} 小时前）`, `last backup: ${day} (${hours} h ago)`] as const;
  return hours <= 36 ? ok('backup', words) : not('warn', 'backup', words, remedy);
}

/** Limits that the program could not see to; it tries them again by itself. */
export async function failuresCheck(database: Database): Promise<Check> {
  const { rows } = await database.query<{ count: number; message: string | null }>(
    'select count(*) as count, max(message) as message from clock_failures',
  );
  const { count = 0, message = '' } = rows[0] ?? {};
  if (count === 0) return ok('clock-acts', ['到期动作均已执行', 'no act of the clock is waiting after a failure']);
  return not(
    'bad',
    'clock-acts',
    [`${count} 个到期动作执行失败：${message ?? ''}`, `${count} acts of the clock have failed: ${message ?? ''}`],
    ['见系统管理员页面；原因消除后自动重试', 'See the system administrator’s page; they are tried again by themselves'],
  );
}
