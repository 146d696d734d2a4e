import { hash, verify } from '@node-rs/argon2';
import { signInSettings } from './settings.ts';

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}\s]/u];

/** Why a password is not good enough, as a reason of a refusal; null when it is. */
export function passwordFault(password: string, login: string): string | null {
  const held = classes.filter((one) => one.test(password)).length;
  if (Array.from(password).length < signInSettings.passwordCharacters) return 'password-too-short';
  if (held < signInSettings.passwordClasses) return 'password-too-plain';
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) return 'password-like-login';
  return null;
}

/** argon2id with the library's parameters (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'));

export const fits = (stored: string, password: string): Promise<boolean> => verify(stored, password.normalize('NFC'));

let nobody: Promise<string> | undefined;

/** Takes as long as a real check, so that unknown logins cannot be told from known ones by time. */
export async function fitsNobody(password: string): Promise<void> {
  await fits(await (nobody ??= hashPassword('no such account')), password);
}

/** Whether the password is one of those. */
export async function isOneOf(stored: readonly string[], password: string): Promise<boolean> {
  for (const one of stored) if (await fits(one, password)) return true;
  return false;
}
