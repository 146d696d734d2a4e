import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { restoreBackup } from '../backup/load.ts';
import { findBackup } from '../backup/manifest.ts';
import { writeBackup } from '../backup/write.ts';
import { type Database, openDatabase } from '../database.ts';
import { digestKey, writeDigest } from '../digest.ts';
import { freshDatabase } from './cluster.test-helper.ts';
import type { Scene } from './scene.test-helper.ts';

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** A folder of one's own for the test; removed by `clear`. */
export function folders() {
  const root = mkdtempSync(join(tmpdir(), 'zhengban-backup-'));
  return {
    root,
    at: (name: string): string => join(root, name),
    clear: (): void => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Lays a content among the office's files. */
export function layContent(files: string, content: string): string {
  const sha256 = sha256Of(content);
  mkdirSync(join(files, sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(files, sha256.slice(0, 2), sha256), content);
  return sha256;
}

/** A paper that arrives with a file of this content. */
export async function arriveWith(scene: Scene, files: string, content: string): Promise<string> {
  const sha256 = layContent(files, content);
  const upload = scene.office.ids.next(scene.now());
  await scene.rows('insert into uploads values ($1, $2, $3, $4, $5, $6, null, $7)', [
    upload,
    scene.id('clerk'),
    sha256,
    '请示.docx',
    Buffer.byteLength(content),
    'docx',
    scene.now().toString(),
  ]);
  await scene.done('documents/record-arrival', 'clerk', {
    paperKind: 'formal-document',
    sender: '市水务局',
    senderClass: 'department',
    title: `请示 ${content}`,
    files: [{ upload, role: 'main' }],
  });
  return sha256;
}

export const back = (database: Database, office: string, to: string) =>
  writeBackup({ database, to, files: join(office, 'files'), keyFolder: office, program: '0.1.0' });

/** The digest of the scene's first day, by the key that lies in the office's folder. */
export const digested = (scene: Scene, office: string) =>
  writeDigest(scene.database, '2026-03-02', digestKey(office), Temporal.Instant.from('2026-03-02T16:05:00Z'));

/** Into this database, else into one of its own; the folder holds what a data folder does. */
export async function restoreInto(from: string, office: string, url?: string) {
  const address = url ?? (await freshDatabase()).url;
  const place = { ownerUrl: address, url: address, schema: 'office', login: undefined };
  const restored = await restoreBackup({
    backup: findBackup(from),
    place,
    files: join(office, 'files'),
    keyFolder: office,
  });
  return { ...restored, url: address, database: openDatabase({ url: address, schema: 'office', max: 4 }) };
}
