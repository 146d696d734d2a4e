import { openOfficeDatabase } from '../open-database.ts';
import { partsOf } from '../parts.ts';
import { newIds, systemClock } from '../system.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { dataDir } from '../where-to.ts';
import { setUp } from './setting-up.ts';

/** Founds the office on the customer's database and prints three links, each good once and for a day. There is no default password. */
export async function setupCommand(address: string): Promise<void> {
  if (process.env.DATABASE_URL === undefined) {
    throw new Error(
      '请设置 DATABASE_URL，指向 PostgreSQL 15 或更高版本。Set DATABASE_URL to a PostgreSQL 15 or later, then run setup again.',
    );
  }
  const origin = originOf(address);
  const opened = await openOfficeDatabase(console.log);
  try {
    const parts = partsOf({
      database: opened.database,
      clock: systemClock,
      ids: newIds(),
      city: jiayuguan,
      mode: 'office',
      filesDir: dataDir(),
      webDir: null,
      tls: false,
      log: console.error,
    });
    for (const { zh, en, login, path } of await setUp(parts)) console.log(`${zh} ${en} (${login}): ${origin}${path}`);
  } finally {
    await opened.close();
  }
}

/** Where people reach the office; what follows the host is not ours. */
function originOf(address: string): string {
  if (!/^https?:\/\//u.test(address) || !URL.canParse(address))
    throw new Error(
      `--address 应为 https://主机[:端口]，不是 ${address}。--address is https://host[:port], not ${address}.`,
    );
  return new URL(address).origin;
}
