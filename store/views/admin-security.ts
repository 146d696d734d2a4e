import type { z } from 'zod';
import type { securityView as page } from '../../contract/views/admin.ts';
import { type Book, dayOfMoment, holdsOn } from '../../office/people/book.ts';
import { accountsSeen } from './accounts-seen.ts';
import { holdsPost } from './may-do.ts';
import { personName } from './named.ts';
import { peopleSeen, postsSeen, statusesSeen, unitsSeen } from './people.ts';
import type { Reading, Viewer } from './reading.ts';
import { securityLines } from './security-lines.ts';

type Answer = z.infer<typeof page.answer>;

/** The security administrator's page; null for everybody else. The log of his own kind and of the auditor is the auditor's. */
export async function securityView(
  reading: Reading,
  viewer: Viewer,
  query: { readonly before?: number | undefined },
): Promise<Answer | null> {
  if (!holdsPost(viewer, 'security-administrator')) return null;
  const { book, now } = viewer;
  const watched = ['security-administrator', 'security-auditor'];
  const without = book.assignments.filter(({ post }) => watched.includes(post)).map(({ personId }) => personId);
  const [sessions, { log, next }] = await Promise.all([
    sessionsOpen(reading, book),
    securityLines(reading, book, { ...query, without: [...new Set(without)] }),
  ]);
  return {
    accounts: accountsSeen(book, now),
    people: peopleSeen(book, now),
    units: unitsSeen(book, now).filter((unit) => holdsOn(unit, dayOfMoment(now))),
    posts: postsSeen(book, now),
    statuses: statusesSeen(book, now),
    sessions,
    log,
    next,
  };
}

async function sessionsOpen(reading: Reading, book: Book): Promise<Answer['sessions']> {
  const rows = await reading
    .selectFrom('sessions')
    .select(['id', 'personId', 'createdAt', 'lastSeenAt', 'address', 'agent'])
    .where('endedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ personId, ...session }) => ({ ...session, name: personName(book, personId) }));
}
