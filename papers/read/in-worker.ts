import { Worker } from 'node:worker_threads';
import type { PreviewResult, ReadResult } from '../../contract/documents/reading.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { refuse, type Refused } from './parsed.ts';

export interface WorkerQuestion {
  readonly task: 'read' | 'preview';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadLimits;
}

const refusalOf = (error: unknown): Refused => {
  const code = (error as { code?: unknown }).code;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refuse('too-large', { memory: true })
    : refuse('damaged', { fault: typeof code === 'string' ? code : 'worker' });
};

const ask = <Answer>(entry: URL, question: WorkerQuestion): Promise<Answer | Refused> =>
  new Promise((resolve) => {
    const worker = new Worker(entry, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: question.limits.heapMegabytes, stackSizeMb: 4 },
      env: {},
    });
    const finish = (answer: Answer | Refused): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      finish(refuse('took-too-long', { milliseconds: question.limits.milliseconds }));
    }, question.limits.milliseconds);
    worker.once('message', finish);
    worker.once('error', (error) => {
      finish(refusalOf(error));
    });
    worker.once('exit', (code) => {
      finish(refuse('damaged', { fault: `exit ${code}` }));
    });
    worker.postMessage(question);
  });

/**
 * Reads in a thread of its own with bounded memory and time, so that no file can hold up the server. `entry` is the worker's
 * own module: `worker-entry.dev.mjs` from source, the bundled `worker-entry` in the built server.
 */
export const readInWorker = (
  entry: URL,
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> =>
  ask<ReadResult>(entry, { task: 'read', bytes, fileName, limits: { ...readLimits, ...limits } });

export const previewInWorker = (
  entry: URL,
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<PreviewResult> =>
  ask<PreviewResult>(entry, { task: 'preview', bytes, fileName, limits: { ...readLimits, ...limits } });
