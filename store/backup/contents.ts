import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where a content lies below a folder of contents. */
const placeOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

export type Copied = 'copied' | 'there' | 'missing' | 'altered';

export async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** The SHA-256 of a file, read as a stream. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done();
    },
  });
  await pipeline(createReadStream(file), sink);
  return hash.digest('hex');
}

/** Writes a stream to a new file and to the disk; gives its size and SHA-256. */
export async function writeHashed(source: Readable, file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(source, measure, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return { bytes, sha256: hash.digest('hex') };
}

/** Copies one content unless it is there; it gets its name when it is whole and is what its name says. `trust`: one of the right size is. */
export async function copyContent(
  sha256: string,
  { from, to, trust }: { readonly from: string; readonly to: string; readonly trust: boolean },
): Promise<Copied> {
  const [source, target] = [placeOf(from, sha256), placeOf(to, sha256)];
  const size = await sizeOf(source);
  if (await isThere(sha256, target, trust ? size : null)) return 'there';
  if (size === null) return 'missing';
  await mkdir(join(to, 'arriving'), { recursive: true, mode: 0o700 });
  const draft = join(to, 'arriving', `${process.pid}-${sha256}`);
  try {
    await rm(draft, { force: true });
    const written = await writeHashed(createReadStream(source), draft);
    if (written.sha256 !== sha256) return 'altered';
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    await rename(draft, target);
    await syncFolder(join(target, '..'));
    return 'copied';
  } finally {
    await rm(draft, { force: true });
  }
}

/** By its size where the original is at hand, else by its hash. */
async function isThere(sha256: string, target: string, size: number | null): Promise<boolean> {
  const there = await sizeOf(target);
  if (there === null) return false;
  return size === null ? (await hashOf(target)) === sha256 : there === size;
}

/** A name reaches the disk with its folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
