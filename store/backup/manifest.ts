import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sm3 } from '../canonical.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/u);

const Part = z.strictObject({
  /** Below the backup's folder. */
  file: z.string().regex(/^(tables\/[a-z0-9_]+\.copy\.gz|[a-z-]+\.(txt|json|pem))$/u),
  bytes: z.int().nonnegative(),
  sha256: hex64,
});
const TablePart = Part.extend({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
});

const Manifest = z.object({
  kind: z.literal('zhengban-backup'),
  format: z.literal(1),
  program: z.string(),
  /** When the snapshot was taken, by the clock of the database. */
  at: z.string(),
  postgresql: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: hex64 })).min(1),
  tables: z.array(TablePart),
  /** The list of contents, the digests, the key of the digests. */
  others: z.array(Part),
  /** SM3 over the last row of every chain and of the security log. */
  heads: hex64,
  contents: z.strictObject({
    count: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    /** Contents that the office itself had lost or that no longer were what they are named. */
    lost: z.array(hex64),
  }),
});

export type Manifest = z.infer<typeof Manifest>;
export type Part = z.infer<typeof Part>;

export const manifestName = 'manifest.json';
export const contentsName = 'contents.txt';
export const digestsName = 'digests.json';
export const keyName = 'digest-key.pem';
/** A backup bears this in front of its name until it is whole. */
export const unfinished = 'unfinished-';

/** One whole backup, and the folder of contents that it shares with its neighbours. */
export interface Backup {
  readonly folder: string;
  readonly files: string;
  readonly manifest: Manifest;
  /** SM3 of the manifest, which names every part by its hash: says all of the backup in one line. */
  readonly fingerprint: string;
}

const namesIn = (folder: string): string[] => {
  try {
    return statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  } catch {
    return [];
  }
};

/** The backup in this folder, or the newest whole one below it. Throws where there is none, and says when one broke off. */
export function findBackup(from: string): Backup {
  const names = namesIn(from);
  if (names.includes(manifestName)) return openBackup(from);
  const whole = names.filter(
    (name) => !name.startsWith(unfinished) && namesIn(join(from, name)).includes(manifestName),
  );
  const newest = whole.at(-1);
  if (newest !== undefined) return openBackup(join(from, newest));
  if (names.includes('tables') || names.some((name) => name.startsWith(unfinished)))
    throw new Error(
      `${from} 中的备份没有做完，不能恢复。The backup in ${from} broke off before it was whole and cannot be restored; take another one.`,
    );
  throw new Error(`${from} 中没有备份。There is no backup in ${from}.`);
}

function openBackup(folder: string): Backup {
  const text = readFileSync(join(folder, manifestName), 'utf8');
  const raw = parsed(text);
  if (raw.kind === 'zhengban-backup' && typeof raw.format === 'number' && raw.format > 1)
    throw new Error(
      `${folder} 由更新的版本备份，请先升级程序。The backup in ${folder} was made by a newer version (format ${raw.format}); update this program first.`,
    );
  const manifest = Manifest.safeParse(raw);
  if (!manifest.success)
    throw new Error(
      `${join(folder, manifestName)} 不完整或被改动。${join(folder, manifestName)} is not whole, or was changed.`,
    );
  return { folder, files: join(folder, '..', 'files'), manifest: manifest.data, fingerprint: sm3(text) };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
