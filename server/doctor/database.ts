import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../office/ports.ts';
import type { Database } from '../../store/database.ts';
import { pendingMigrations } from '../../store/migrate.ts';
import type { Place } from '../../store/replace-schema.ts';
import { applicationRole, isGranted } from '../../store/roles.ts';
import { type Check, not, ok } from './check.ts';

/** Version, encoding and size of the server that answers. */
export async function serverCheck(database: Database): Promise<Check> {
  const { rows } = await database.query<{ number: string; version: string; encoding: string; bytes: number }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding, pg_database_size(current_database()) as bytes`,
  );
  const { number = '0', version = '', encoding = '', bytes = 0 } = rows[0] ?? {};
  const size = `${Math.ceil(bytes / 2 ** 20)} MiB`;
  const words = [`PostgreSQL ${version}，${encoding}，${size}`, `PostgreSQL ${version}, ${encoding}, ${size}`] as const;
  if (Number(number) < 150_000)
    return not('bad', 'postgresql', words, ['需要 PostgreSQL 15 或更高版本', 'PostgreSQL 15 or later is needed']);
  if (encoding === 'UTF8') return ok('postgresql', words);
  return not('bad', 'postgresql', words, [
    '请以 UTF8 编码另建数据库并恢复备份',
    'Make a database with encoding UTF8 and restore a backup into it',
  ]);
}

/** The machine's clock against that of the database, both read at about the same moment. */
export async function clockCheck(database: Database, clock: Clock): Promise<Check> {
  let best = { halfTrip: Infinity, skew: 0 };
  for (let i = 0; i < 3; i += 1) {
    const [began, before] = [performance.now(), clock.now().epochMilliseconds];
    const { rows } = await database.query<{ at: string }>('select clock_timestamp() as at');
    const halfTrip = (performance.now() - began) / 2;
    const there = Temporal.Instant.from(rows[0]?.at ?? '').epochMilliseconds;
    if (halfTrip < best.halfTrip) best = { halfTrip, skew: there - before - halfTrip };
  }
  return skewCheck(best.skew);
}

/** Two seconds nobody notices; half a minute puts acts into the wrong order. */
export function skewCheck(ms: number): Check {
  const seconds = (Math.abs(ms) / 1000).toFixed(1);
  const words = [`本机与数据库时钟相差 ${seconds} 秒`, `${seconds} s between this clock and the database's`] as const;
  const remedy = ['请在两台机器上启用 NTP 授时', 'Let NTP set the clocks of both machines'] as const;
  if (Math.abs(ms) >= 30_000) return not('bad', 'clock', words, remedy);
  return Math.abs(ms) >= 2_000 ? not('warn', 'clock', words, remedy) : ok('clock', words);
}

const migrateRemedy = [
  '请停止服务、备份后运行 npx zhengban migrate',
  'Stop the server, back up, then run: npx zhengban migrate',
] as const;

/** Whether the schema is there and is the one that this program was written for. */
export async function schemaCheck(database: Database, schema: string): Promise<Check> {
  const { rows } = await database.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${schema}.schema_migrations`,
  ]);
  if (rows[0]?.there !== true)
    return not(
      'bad',
      'schema',
      ['数据库中还没有办公室', 'There is no office in this database yet'],
      ['请运行 npx zhengban setup，或 restore --from 备份', 'Run: npx zhengban setup, or restore --from a backup'],
    );
  try {
    const pending = await pendingMigrations(database, schema);
    if (pending.length === 0) return ok('schema', ['数据库结构为最新', 'the schema is up to date']);
    const names = pending.join(', ');
    return not('bad', 'schema', [`数据库缺少 ${names}`, `the database lacks ${names}`], migrateRemedy);
  } catch (error) {
    return not(
      'bad',
      'schema',
      ['数据库结构与本程序不符', (error as Error).message],
      ['请使用与数据库相同或更新的程序', 'Run the version that the database was made by, or a later one'],
    );
  }
}

/** What the application may do, and as whom it signs in. */
export async function rightsCheck(database: Database, { schema, login }: Place, embedded: boolean): Promise<Check> {
  if (!(await isGranted(database, schema, login)))
    return not(
      'bad',
      'rights',
      [`角色 ${applicationRole} 权限不全`, `the role ${applicationRole} lacks rights, or this login may not take it`],
      ['请以所有者运行 npx zhengban migrate', 'Let the owner run: npx zhengban migrate'],
    );
  if (embedded) return ok('rights', ['自带数据库，权限齐全', 'our own database, with all its rights']);
  const { rows } = await database.query<{ owns: boolean }>(
    "select pg_has_role(session_user, nspowner, 'usage') as owns from pg_namespace where nspname = $1",
    [schema],
  );
  if (rows[0]?.owns !== true)
    return ok('rights', ['应用账号不拥有任何表', 'the login of the application owns nothing']);
  return not(
    'warn',
    'rights',
    ['应用账号同时拥有数据表', 'the login of the application owns the tables too'],
    ['建议使用两个账号，见 docs/security.md', 'Take two logins, see docs/security.md'],
  );
}
