import type { Refusal } from '../../office/act.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { clearFailures, countAttempt, secretOf } from '../../store/house/secrets.ts';
import { openSession } from '../../store/house/sessions.ts';
import type { Parts } from '../parts.ts';
import { refused } from '../problems.ts';
import { fits, fitsNobody } from './password.ts';
import { signInSettings } from './settings.ts';
import { newToken, tokenHash } from './tokens.ts';
import { mayBeIn } from './who.ts';

/** From where somebody signs in. */
export interface From {
  readonly address: string;
  readonly agent: string;
}

export type SignedIn = { readonly token: string } | { readonly refusal: Refusal };

/** Signs in with login and password. Every try is counted and logged; the fifth failure locks the account for half an hour. */
export async function signIn(parts: Parts, login: string, password: string, from: From): Promise<SignedIn> {
  const now = parts.clock.now();
  const book = await parts.readBook();
  const account = book.accounts.find((row) => row.login === login);
  const failed = async (why: string, refusal = refused('sign-in-failed')): Promise<SignedIn> => {
    const facts = { login: login.slice(0, 60), why, address: from.address };
    await recordSecurity(parts.database, now, { kind: 'sign-in-failed', personId: account?.personId ?? null, facts });
    return { refusal };
  };
  if (!account) {
    await fitsNobody(password);
    return failed('no-such-login');
  }
  const { personId } = account;
  const counted = await countAttempt(parts.database, {
    personId,
    now: now.toString(),
    lockUntil: now.add({ minutes: signInSettings.lockMinutes }).toString(),
    allowed: signInSettings.failuresAllowed,
  });
  if (!counted?.passwordHash) {
    await fitsNobody(password);
    const until = (await secretOf(parts.database, personId))?.lockedUntil ?? null;
    return until === null ? failed('no-password') : failed('locked', refused('account-locked', { until }));
  }
  if (!(await fits(counted.passwordHash, password))) {
    const { lockedUntil } = counted;
    return lockedUntil === null
      ? failed('wrong-password')
      : failed('locked-now', refused('account-locked', { until: lockedUntil }));
  }
  await clearFailures(parts.database, personId);
  if (!mayBeIn(parts, book, personId)) return failed('not-active');
  return { token: await open(parts, personId, from, 'password') };
}

/** Opens a session for a person who has proved to be one; gives the token, which is kept only as a hash. */
export async function open(parts: Parts, personId: string, from: From, by: string): Promise<string> {
  const token = newToken();
  const now = parts.clock.now();
  const id = parts.ids.next(now);
  const row = { id, personId, createdAt: now.toString(), lastSeenAt: now.toString(), ...from };
  await openSession(parts.database, tokenHash(token), row);
  await recordSecurity(parts.database, now, {
    kind: 'sign-in',
    personId,
    facts: { session: id, by, address: from.address },
  });
  return token;
}
