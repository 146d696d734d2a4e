import type { Temporal } from 'temporal-polyfill';
import type { ReadResult } from '../contract/documents/reading.ts';
import type { Ids } from '../office/ports.ts';
import type { Database } from '../store/database.ts';
import { addUpload } from '../store/house/uploads.ts';
import type { Received } from './files.ts';

/** What may not be kept at all. A scan, a picture or a damaged file is kept as it came: the paper is registered by hand. */
const notKept = new Set(['classified-mark', 'disguised', 'bomb', 'external-entity', 'too-large', 'encrypted']);

export interface Offered {
  readonly received: Received;
  readonly name: string;
  readonly uploader: string;
  readonly at: Temporal.Instant;
}

/** The upload waits for an act; null when the file may not be kept. */
export type TakenIn =
  | { readonly upload: { readonly id: string; readonly type: string }; readonly result: ReadResult }
  | { readonly upload: null; readonly result: Extract<ReadResult, { ok: false }> };

/** Reads a file that has arrived and keeps it as its uploader's, or not at all. */
export async function takeIn(
  { database, ids }: { readonly database: Database; readonly ids: Ids },
  read: (bytes: Uint8Array, name: string) => Promise<ReadResult>,
  { received, name, uploader, at }: Offered,
): Promise<TakenIn> {
  const result = await read(await received.content(), name);
  if (!result.ok && notKept.has(result.refusal.reason)) return { result, upload: null };
  const { sha256, bytes } = received;
  const upload = { id: ids.next(at), type: result.ok ? result.reading.file.type : 'other' };
  const reading = result.ok ? result.reading : null;
  const row = { ...upload, uploader, sha256, name, bytes, reading, at: at.toString() };
  await addUpload(database, row, () => received.place());
  return { result, upload };
}
