import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Contents by their SHA-256. A file is whole before it has its name. */
export interface Files {
  /** Takes a stream in under a temporary name. */
  receive(stream: Readable): Promise<Received>;
  read(sha256: string): Promise<Buffer>;
  stream(sha256: string): Readable;
  remove(sha256: string): Promise<void>;
}

export interface Received {
  readonly sha256: string;
  readonly bytes: number;
  content(): Promise<Buffer>;
  /** Gives the file its name for good. */
  place(): Promise<void>;
  drop(): Promise<void>;
}

/** Files below one folder, as `ab/abcd…`; temporary ones in `arriving/`. */
export function openFiles(folder: string): Files {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  let count = 0;
  return {
    receive: async (stream) => {
      await mkdir(join(folder, 'arriving'), { recursive: true });
      count += 1;
      const temporary = join(folder, 'arriving', `${process.pid}-${count}-${process.hrtime.bigint()}`);
      try {
        return await takeIn(stream, temporary, pathOf);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    read: (sha256) => readFile(pathOf(sha256)),
    stream: (sha256) => createReadStream(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

async function takeIn(stream: Readable, temporary: string, pathOf: (sha256: string) => string): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(stream, measure, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
  const sha256 = hash.digest('hex');
  return {
    sha256,
    bytes,
    content: () => readFile(temporary),
    place: async () => {
      const path = pathOf(sha256);
      const above = join(path, '..');
      await mkdir(above, { recursive: true });
      await rename(temporary, path);
      await syncFolder(above);
    },
    drop: () => rm(temporary, { force: true }),
  };
}

/** The name itself must reach the disk before a row speaks of it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
