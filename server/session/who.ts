import type { Temporal } from 'temporal-polyfill';
import { separatePowers } from '../../regulation/general/posts.ts';
import type { Book } from '../../office/people/book.ts';
import { type Held, targetsOf } from '../../office/people/holders.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { secretOf } from '../../store/house/secrets.ts';
import { endSession, findSession, type SessionRow, touchSession } from '../../store/house/sessions.ts';
import type { Viewer } from '../../store/views/reading.ts';
import type { Parts } from '../parts.ts';
import { signInSettings } from './settings.ts';
import { tokenHash } from './tokens.ts';

/** The person behind a request. */
export interface Who {
  readonly sessionId: string;
  readonly personId: string;
  readonly held: readonly Held[];
  readonly viewer: Viewer;
  readonly idleMinutes: number;
  readonly mustChangePassword: boolean;
}

const touchAfterMs = 5_000;

/**
 * Who sent this token, or null: unknown, ended, idle for too long, or the account is no longer active. A request that nobody
 * made by hand (`attended` false) does not keep the session alive.
 */
export async function whoIs(parts: Parts, token: string | undefined, attended: boolean): Promise<Who | null> {
  if (token === undefined) return null;
  const found = await findSession(parts.database, tokenHash(token));
  if (!found) return null;
  const { session } = found;
  const now = parts.clock.now();
  const book = await parts.readBook(found.book);
  const held = targetsOf(book, session.personId, now);
  const idleMinutes = idleMinutesOf(held);
  const ended = whyEnded(parts, book, session, idleMinutes, now);
  if (ended !== null) {
    await endSession(parts.database, session.id, now.toString(), ended);
    await recordSecurity(parts.database, now, {
      kind: 'session-ended',
      personId: session.personId,
      facts: { session: session.id, why: ended },
    });
    return null;
  }
  if (attended && now.epochMilliseconds - Date.parse(session.lastSeenAt) >= touchAfterMs)
    await touchSession(parts.database, session.id, now.toString());
  return {
    sessionId: session.id,
    personId: session.personId,
    held,
    viewer: { personId: session.personId, targets: held.map(({ target }) => target), book, now, city: parts.city },
    idleMinutes,
    mustChangePassword: await passwordIsOld(parts, session.personId, now),
  };
}

const idleMinutesOf = (held: readonly Held[]): number =>
  held.some(({ target }) => separatePowers.some((power) => target === `post:${power}`))
    ? signInSettings.idleMinutesOfAdministrators
    : signInSettings.idleMinutes;

function whyEnded(
  parts: Parts,
  book: Book,
  session: SessionRow,
  idleMinutes: number,
  now: Temporal.Instant,
): string | null {
  const idle = now.epochMilliseconds - Date.parse(session.lastSeenAt);
  if (idle >= idleMinutes * 60_000) return 'idle';
  return mayBeIn(parts, book, session.personId) ? null : 'account-disabled';
}

/** Whether the person may be signed in at all: an active account, or anybody of the demonstration city. */
export const mayBeIn = (parts: Parts, book: Book, personId: string): boolean =>
  parts.mode === 'demo'
    ? book.people.some(({ id }) => id === personId)
    : book.accounts.some((row) => row.personId === personId && row.activatedAt !== null && row.disabledAt === null);

async function passwordIsOld(parts: Parts, personId: string, now: Temporal.Instant): Promise<boolean> {
  if (parts.mode === 'demo') return false;
  const secret = await secretOf(parts.database, personId);
  const changedAt = secret?.changedAt ?? null;
  if (changedAt === null) return true;
  return now.epochMilliseconds - Date.parse(changedAt) >= signInSettings.passwordDays * 86_400_000;
}
