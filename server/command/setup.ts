import { foundOffice } from '../../office/people/found-office.ts';
import type { Act } from '../../office/act.ts';
import { perform } from '../../office/perform.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { makeSetting, settingOf } from '../../store/house/settings.ts';
import { openOfficeDatabase } from '../open-database.ts';
import { type Parts, partsOf } from '../parts.ts';
import type { Database } from '../../store/database.ts';
import { linkPath } from '../session/routes.ts';
import { giveOneTime } from '../session/set-password.ts';
import { newIds, systemClock } from '../system.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import { dataDir } from '../where-to.ts';

const powers = [
  ['system', '系统管理员', 'system administrator'],
  ['security', '安全保密管理员', 'security administrator'],
  ['auditor', '安全审计员', 'security auditor'],
] as const;

/** Founds the office on the customer's database and prints three links, each good once and for a day. There is no default password. */
export async function setupCommand(address: string): Promise<void> {
  if (process.env.DATABASE_URL === undefined) {
    throw new Error(
      '请设置 DATABASE_URL，指向 PostgreSQL 15 或更高版本。Set DATABASE_URL to a PostgreSQL 15 or later, then run setup again.',
    );
  }
  const opened = await openOfficeDatabase(console.log);
  try {
    const { database } = opened;
    const parts = partsOf({
      database,
      clock: systemClock,
      ids: newIds(),
      city: jiayuguan,
      mode: 'office',
      filesDir: dataDir(),
      webDir: null,
      tls: false,
      log: console.error,
    });
    const kept = await settingOf(database, 'mode');
    if (kept !== undefined && !(kept === 'office' && (await nobodyCameIn(database))))
      throw new Error('这个数据库已经设立过。This database has been set up already.');
    await makeSetting(database, 'mode', 'office');
    await found(parts);
    const { accounts } = await parts.readBook();
    for (const [login, zh, en] of powers) {
      const personId = accounts.find((row) => row.login === login)?.personId ?? '';
      const { token } = await giveOneTime(parts, personId, null);
      console.log(`${zh} ${en} (${login}): ${address}${linkPath(token)}`);
    }
  } finally {
    await opened.close();
  }
}

/** Whether the links may be printed again: they were lost or ran out before anybody had used one. */
const nobodyCameIn = async (database: Database): Promise<boolean> =>
  (await database.query('select 1 from account_secrets where password_hash is not null limit 1')).rowCount === 0;

/** The founding act; does nothing where an earlier run of setup has done it. */
async function found(parts: Parts): Promise<void> {
  if ((await parts.readBook()).people.length > 0) return;
  const input = {
    unit: { key: 'general-office', zh: '市政府办公室', en: 'General Office' },
    on: dayOfMoment(parts.clock.now()),
    ...Object.fromEntries(powers.map(([login, zh]) => [login, { name: zh, login }])),
  };
  const outcome = await perform(parts.office, { act: foundOffice as Act, envelope: { input }, by: null, key: null });
  if (outcome.kind !== 'done') throw new Error(`The office was not founded: ${JSON.stringify(outcome)}`);
}
