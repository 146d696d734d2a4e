import type { Refusal } from '../../office/act.ts';
import { type Connection, inTransaction } from '../../store/database.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { lockOneTime, type SecretRow, secretOf, setOneTime, setPassword } from '../../store/house/secrets.ts';
import { endSessionsOf } from '../../store/house/sessions.ts';
import type { Parts } from '../parts.ts';
import { refused } from '../problems.ts';
import { hashPassword, isOneOf, passwordFault } from './password.ts';
import { signInSettings } from './settings.ts';
import { type From, open, signIn, type SignedIn } from './sign-in.ts';
import { newToken, tokenHash } from './tokens.ts';
import { mayBeIn, type Who } from './who.ts';

/** Makes a one-time link's token for a person; the one before stops working. Valid for a day. */
export async function giveOneTime(
  parts: Parts,
  personId: string,
  by: string | null,
): Promise<{ token: string; until: string }> {
  const token = newToken();
  const now = parts.clock.now();
  const until = now.add({ hours: signInSettings.linkHours }).toString();
  await setOneTime(parts.database, personId, tokenHash(token), until);
  await recordSecurity(parts.database, now, { kind: 'one-time-link', personId: by, facts: { for: personId, until } });
  return { token, until };
}

/** Sets the password by a one-time link, and signs in. Works once; all other sessions of the person end. */
export async function signInByLink(parts: Parts, token: string, password: string, from: From): Promise<SignedIn> {
  const now = parts.clock.now();
  const book = await parts.readBook();
  const done = await inTransaction(
    parts.database,
    async (connection): Promise<{ personId: string } | { refusal: Refusal }> => {
      const secret = await lockOneTime(connection, tokenHash(token), now.toString());
      if (!secret || !mayBeIn(parts, book, secret.personId)) return { refusal: refused('link-spent') };
      const login = book.accounts.find(({ personId }) => personId === secret.personId)?.login ?? '';
      const refusal = await replace(connection, secret, login, password, now.toString());
      return refusal ? { refusal } : { personId: secret.personId };
    },
  );
  if ('refusal' in done) {
    const facts = { why: done.refusal.reason, address: from.address };
    await recordSecurity(parts.database, now, { kind: 'one-time-failed', personId: null, facts });
    return done;
  }
  await endSessionsOf(parts.database, done.personId, now.toString(), 'password-set');
  await recordSecurity(parts.database, now, { kind: 'password-set', personId: done.personId, facts: { by: 'link' } });
  return { token: await open(parts, done.personId, from, 'link') };
}

/** A signed-in person changes the password; the present one is asked for and counted like a sign-in. */
export async function changePassword(
  parts: Parts,
  who: Who,
  { current, password }: { readonly current: string; readonly password: string },
  from: From,
): Promise<SignedIn> {
  const login = who.viewer.book.accounts.find(({ personId }) => personId === who.personId)?.login ?? '';
  const proved = await signIn(parts, login, current, from);
  if ('refusal' in proved) return proved;
  const now = parts.clock.now().toString();
  const refusal = await inTransaction(parts.database, async (connection) => {
    const secret = await secretOf(connection, who.personId);
    return secret ? replace(connection, secret, login, password, now) : refused('sign-in-failed');
  });
  if (refusal) return { refusal };
  await endSessionsOf(parts.database, who.personId, now, 'password-set');
  await recordSecurity(parts.database, parts.clock.now(), {
    kind: 'password-set',
    personId: who.personId,
    facts: { by: 'change' },
  });
  return { token: await open(parts, who.personId, from, 'password') };
}

async function replace(
  connection: Connection,
  secret: SecretRow,
  login: string,
  password: string,
  at: string,
): Promise<Refusal | null> {
  const fault = passwordFault(password, login);
  if (fault !== null) return refused(fault);
  const used = secret.passwordHash === null ? [] : [secret.passwordHash, ...secret.earlierHashes];
  if (await isOneOf(used.slice(0, signInSettings.passwordsRemembered), password))
    return refused('password-used-before');
  const earlier = used.slice(0, signInSettings.passwordsRemembered - 1);
  await setPassword(connection, secret.personId, await hashPassword(password), earlier, at);
  return null;
}
