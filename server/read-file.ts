import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PreviewResult, ReadResult } from '../contract/documents/reading.ts';
import { previewInWorker, readInWorker } from '../papers/read/in-worker.ts';

/** The worker beside the built program, or its source. */
function workerEntry(): URL {
  const built = new URL('./read-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('../papers/read/worker-entry.dev.mjs', import.meta.url);
}

const atOnce = 2;
let working = 0;
const waiting: (() => void)[] = [];

/** Two readings at a time: each may take half a gigabyte. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

/** Reads a file in a process of its own, bounded in memory and time. */
export const readFileApart = (bytes: Uint8Array, name: string): Promise<ReadResult> =>
  inTurn(() => readInWorker(workerEntry(), bytes, name));

/** The text of a file as paragraphs, read in the same way. */
export const previewApart = (bytes: Uint8Array, name: string): Promise<PreviewResult> =>
  inTurn(() => previewInWorker(workerEntry(), bytes, name));
