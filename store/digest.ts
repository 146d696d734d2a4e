import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifySignature,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { canonical, sm3 } from './canonical.ts';
import { type Connection, type Database, inTransaction } from './database.ts';
import { makeSetting, settingOf } from './house/settings.ts';

/** The setting under which the office keeps its public key. */
export const digestKeySetting = 'digest-public-key';

export interface DigestRow {
  readonly day: string;
  readonly body: string;
  readonly signature: string;
}

/** What the auditor takes away: every digest, and the key that they are checked with. */
export interface DigestFile {
  readonly kind: 'zhengban-digests';
  readonly publicKey: string;
  readonly digests: readonly DigestRow[];
}

/** What a digest says: the last row, at the end of the day, of every chain that has moved since the one before it. */
export interface DigestBody {
  readonly day: string;
  /** SM3 of the digest before; null for the first. */
  readonly previous: string | null;
  readonly heads: readonly (readonly [caseId: string, seq: number, hash: string])[];
  readonly security: readonly [seq: number, hash: string] | null;
}

/** The office's signing key. It is made once and lies in the data folder, not in the database: who can write the tables cannot sign. */
export function digestKey(folder: string): KeyObject {
  const file = join(folder, 'digest-key.pem');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    // Of two processes that start at once, the first one's key counts.
    try {
      writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return createPrivateKey(readFileSync(file, 'utf8'));
}

const publicPem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();

/** A day ends at midnight in the city. A transaction that began before may end after: the next digest looks back this long. */
const overlap = { hours: 1 };
const endOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Asia/Shanghai').toInstant();

/** Writes and signs the digest of a day that is over; false where it has one already. `day` is YYYY-MM-DD. */
export function writeDigest(database: Database, day: string, key: KeyObject, at: Temporal.Instant): Promise<boolean> {
  if (Temporal.Instant.compare(at, endOf(day)) < 0) throw new Error(`The day ${day} is not over at ${at.toString()}.`);
  return inTransaction(database, async (connection) => {
    await connection.query("select pg_advisory_xact_lock(hashtextextended('digests ' || current_schema(), 0))");
    const { rows } = await connection.query<DigestRow>('select day, body from digests order by day desc limit 1');
    const before = rows[0];
    if (before && before.day >= day) return false;
    if ((await settingOf(database, digestKeySetting)) !== publicPem(key))
      await makeSetting(database, digestKeySetting, publicPem(key));
    const body = canonical(await bodyOf(connection, day, before));
    const signature = sign(null, Buffer.from(body), key).toString('base64');
    await connection.query('insert into digests (day, body, signature, at) values ($1, $2, $3, $4)', [
      day,
      body,
      signature,
      at.toString(),
    ]);
    return true;
  });
}

async function bodyOf(connection: Connection, day: string, before: DigestRow | undefined): Promise<DigestBody> {
  const from = before ? endOf(before.day).subtract(overlap).toString() : '-infinity';
  const { rows } = await connection.query<{ caseId: string; seq: number; hash: string }>(
    `select distinct on (case_id) case_id as "caseId", seq, hash from trail
     where recorded_at >= $1 and recorded_at < $2 order by case_id, seq desc`,
    [from, endOf(day).toString()],
  );
  const { rows: lines } = await connection.query<{ seq: number; hash: string }>(
    'select seq, hash from security_log where at < $1 order by seq desc limit 1',
    [endOf(day).toString()],
  );
  return {
    day,
    previous: before ? sm3(before.body) : null,
    heads: rows.map(({ caseId, seq, hash }) => [caseId, seq, hash] as const),
    security: lines[0] ? [lines[0].seq, lines[0].hash] : null,
  };
}

/** Everything that an auditor keeps outside the database. Throws where no digest was ever written. */
export async function digestFile(database: Database | Connection): Promise<DigestFile> {
  const publicKey = await settingOf(database, digestKeySetting);
  if (typeof publicKey !== 'string')
    throw new Error('No digest has been written yet: the first one comes after midnight.');
  const { rows } = await database.query<DigestRow>('select day, body, signature from digests order by day');
  return { kind: 'zhengban-digests', publicKey, digests: rows };
}

/** Whether the office's key signed this text. A key or a signature that cannot be read did not. */
export function isSigned({ body, signature }: DigestRow, publicKey: string): boolean {
  try {
    return verifySignature(null, Buffer.from(body), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
