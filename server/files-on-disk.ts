import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pathOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash);

/** Content-addressed: a temporary name, fsync, rename. The row comes after. */
export async function placeFile(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(folder, hash);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return;
  const draft = `${path}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}

export const readFileOf = (folder: string, hash: string): ReadStream => createReadStream(pathOf(folder, hash));
export const removeFile = (folder: string, hash: string): Promise<void> => rm(pathOf(folder, hash), { force: true });
