import { dayOfMoment } from '../../office/people/book.ts';
import { foundOffice } from '../../office/people/found-office.ts';
import type { Act } from '../../office/act.ts';
import { perform } from '../../office/perform.ts';
import { secretOf } from '../../store/house/secrets.ts';
import { makeSetting, settingOf } from '../../store/house/settings.ts';
import type { Parts } from '../parts.ts';
import { linkPath } from '../session/routes.ts';
import { giveOneTime } from '../session/set-password.ts';

const powers = [
  { login: 'system', zh: '系统管理员', en: 'system administrator' },
  { login: 'security', zh: '安全保密管理员', en: 'security administrator' },
  { login: 'auditor', zh: '安全审计员', en: 'security auditor' },
] as const;

type FirstLink = (typeof powers)[number] & { readonly path: string };

/**
 * Founds the office and gives its three administrators their links. Run again it goes on where it stopped, and gives a fresh link to
 * whoever of the three has never set a password; nothing else, since from then on links come from within the office.
 */
export async function setUp(parts: Parts): Promise<FirstLink[]> {
  const kept = await settingOf(parts.database, 'mode');
  if (kept !== undefined && kept !== 'office')
    throw new Error(
      '这个数据库是演示城市，不能设立办公室，请另建数据库。This database holds the demonstration city; take another one for an office.',
    );
  await makeSetting(parts.database, 'mode', 'office');
  await found(parts);
  const { accounts } = await parts.readBook();
  const links: FirstLink[] = [];
  for (const power of powers) {
    const account = accounts.find((row) => row.login === power.login && row.disabledAt === null);
    if (!account || (await hasPassword(parts, account.personId))) continue;
    links.push({ ...power, path: linkPath((await giveOneTime(parts, account.personId, null)).token) });
  }
  if (links.length === 0)
    throw new Error(
      '这个数据库已经设立过，三位管理员都已设置密码；新的链接由安全保密管理员（其本人的由系统管理员）在页面上发放。This database has been set up and its administrators have passwords; new links come from the security administrator, or his own from the system administrator, on their pages.',
    );
  return links;
}

const hasPassword = async ({ database }: Parts, personId: string): Promise<boolean> =>
  ((await secretOf(database, personId))?.passwordHash ?? null) !== null;

/** The founding act; does nothing where an earlier run has done it. */
async function found(parts: Parts): Promise<void> {
  if ((await parts.readBook()).people.length > 0) return;
  const input = {
    unit: { key: 'general-office', zh: '市政府办公室', en: 'General Office' },
    on: dayOfMoment(parts.clock.now()),
    ...Object.fromEntries(powers.map(({ login, zh }) => [login, { name: zh, login }])),
  };
  const outcome = await perform(parts.office, { act: foundOffice as Act, envelope: { input }, by: null, key: null });
  if (outcome.kind !== 'done') throw new Error(`The office was not founded: ${JSON.stringify(outcome)}`);
}
