import { join } from 'node:path';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import type { Clock } from '../../office/ports.ts';
import { zone } from '../../office/people/book.ts';
import { type Database, openDatabase } from '../../store/database.ts';
import { settingOf } from '../../store/house/settings.ts';
import { openStore } from '../../store/store.ts';
import { type Check, not } from '../doctor/check.ts';
import { clockCheck, rightsCheck, schemaCheck, serverCheck } from '../doctor/database.ts';
import { addressCheck, diskCheck, fontCheck, nodeCheck } from '../doctor/machine.ts';
import { backupCheck, calendarCheck, digestCheck, failuresCheck } from '../doctor/office.ts';
import { hasOfficeDatabase, type Reached, reachOfficeDatabase } from '../open-database.ts';
import { newIds, systemClock } from '../system.ts';
import { dataDir } from '../where-to.ts';
import type { Answered } from './backup.ts';

const marks = { ok: '正常 ok  ', warn: '注意 warn', bad: '错误 bad ' } as const;

/** `zhengban doctor`: looks at machine, database and office, changes nothing; 1 when anything is bad. */
export async function doctorCommand(host: string, clock: Clock = systemClock): Promise<Answered> {
  const { checks: found, mode } = await databaseChecks(clock);
  const tls = process.env.ZHENGBAN_TLS === '1';
  const checks = [
    nodeCheck(process.version),
    addressCheck({ host, tls, mode }),
    await fontCheck(),
    await diskCheck('disk-data', dataDir()),
    await diskCheck('disk-files', join(dataDir(), 'files')),
    ...found,
  ];
  const isBad = checks.some(({ state }) => state === 'bad');
  return { exitCode: isBad ? 1 : 0, json: { ok: !isBad, checks }, lines: checks.flatMap(linesOf) };
}

const linesOf = ({ state, zh, en, remedy }: Check): string[] => [
  `${marks[state]}  ${zh}${zh === en ? '' : `  ${en}`}`,
  ...(remedy === undefined ? [] : [`            → ${remedy.zh}${remedy.zh === remedy.en ? '' : `  ${remedy.en}`}`]),
];

interface Found {
  readonly checks: readonly Check[];
  readonly mode: string | undefined;
}

const alone = (check: Check): Found => ({ checks: [check], mode: undefined });

async function databaseChecks(clock: Clock): Promise<Found> {
  if (!hasOfficeDatabase())
    return alone(
      not(
        'warn',
        'postgresql',
        ['还没有数据库', 'there is no database yet'],
        [
          '设置 DATABASE_URL，或运行 npm start 打开演示城市',
          'Set DATABASE_URL, or open the demonstration with npm start',
        ],
      ),
    );
  let reached: Reached | undefined;
  try {
    reached = await reachOfficeDatabase();
    return await lookedAt(reached, clock);
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    return alone(
      not(
        'bad',
        'postgresql',
        ['连不上数据库', `the database does not answer: ${[message, code].filter(Boolean).join(' ')}`],
        ['请检查 DATABASE_URL、网络和 PostgreSQL 服务', 'Check DATABASE_URL, the network, and that PostgreSQL runs'],
      ),
    );
  } finally {
    await reached?.close();
  }
}

async function lookedAt({ place, embedded }: Reached, clock: Clock): Promise<Found> {
  const { url, schema } = place;
  const database = openDatabase({ url, schema, max: 2 });
  try {
    const server = await serverCheck(database);
    const time = await clockCheck(database, clock);
    const made = await schemaCheck(database, schema);
    if (made.state !== 'ok') return { checks: [server, time, made], mode: undefined };
    const rights = await rightsCheck(database, place, embedded);
    if (rights.state === 'bad') return { checks: [server, time, made, rights], mode: undefined };
    const mode = (await settingOf(database, 'mode')) as string | undefined;
    const office = await officeChecks(database, mode, clock);
    return { checks: [server, time, made, rights, ...office], mode };
  } finally {
    await database.end();
  }
}

async function officeChecks(database: Database, mode: string | undefined, clock: Clock): Promise<Check[]> {
  const now = clock.now();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const book = await openStore({ database, clock, ids: newIds(), city: jiayuguan }).readBook();
  return [
    calendarCheck(book, today),
    await digestCheck(database, dataDir(), today),
    await backupCheck(database, mode, now),
    await failuresCheck(database),
  ];
}
