import { sql } from 'kysely';
import type { z } from 'zod';
import type { systemView as page } from '../../contract/views/admin.ts';
import { zone } from '../../office/people/book.ts';
import { accountsSeen } from './accounts-seen.ts';
import { missingYear } from './calendar.ts';
import { holdsPost } from './may-do.ts';
import { peopleSeen, unitsSeen } from './people.ts';
import type { Reading, Viewer } from './reading.ts';

type Answer = z.infer<typeof page.answer>;

/** The system administrator's page; null for everybody else. */
export async function systemView(reading: Reading, viewer: Viewer, _query: object): Promise<Answer | null> {
  if (!holdsPost(viewer, 'system-administrator')) return null;
  const { book, now } = viewer;
  const [failures, digest, database] = await Promise.all([
    reading.selectFrom('clockFailures').selectAll().orderBy('nextAt').limit(100).execute(),
    reading.selectFrom('digests').select('day').orderBy('day', 'desc').limit(1).executeTakeFirst(),
    sql<{ version: string; migrations: number }>`
      select current_setting('server_version') as version, (select count(*) from schema_migrations) as migrations`.execute(
      reading,
    ),
  ]);
  return {
    accounts: accountsSeen(book, now),
    people: peopleSeen(book, now),
    units: unitsSeen(book, now),
    failures: failures.map(({ clockId, attempts, nextAt, message }) => ({ clock: clockId, attempts, nextAt, message })),
    calendar: {
      lastYear: Math.max(...book.calendar.notices.keys()),
      missing: missingYear(book, now.toZonedDateTimeISO(zone).toPlainDate()),
      version: book.calendar.version,
    },
    lastDigest: digest?.day ?? null,
    database: database.rows[0]?.version ?? '',
    migrations: database.rows[0]?.migrations ?? 0,
  };
}
