import { fork } from 'node:child_process';
import type { PreviewResult, ReadResult } from '../../contract/documents/reading.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { refuse, type Refused } from './parsed.ts';

export interface WorkerQuestion {
  readonly task: 'read' | 'preview';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadLimits;
}

/** How a process ends that has used up its heap, or all memory there is. */
const outOfMemory: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'];

const refusalOf = (code: number | null, signal: NodeJS.Signals | null): Refused =>
  outOfMemory.includes(signal)
    ? refuse('too-large', { memory: true })
    : refuse('damaged', { fault: `exit ${signal ?? String(code)}` });

const ask = <Answer>(entry: URL, question: WorkerQuestion): Promise<Answer | Refused> =>
  new Promise((resolve) => {
    // A thread would do but for its heap: where that is used up, newer versions of Node end the whole process with it.
    const worker = fork(entry, [], {
      execArgv: [`--max-old-space-size=${question.limits.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    const finish = (answer: Answer | Refused): void => {
      clearTimeout(timer);
      resolve(answer);
      worker.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      finish(refuse('took-too-long', { milliseconds: question.limits.milliseconds }));
    }, question.limits.milliseconds);
    worker.once('message', (answer) => {
      finish(answer as Answer);
    });
    worker.once('error', ({ code = 'worker' }: NodeJS.ErrnoException) => {
      finish(refuse('damaged', { fault: code }));
    });
    worker.once('exit', (code, signal) => {
      finish(refusalOf(code, signal));
    });
    // A worker that is gone already has said so by its exit.
    worker.send(question, () => undefined);
  });

/**
 * Reads in a process of its own with bounded memory and time, so that no file can hold up the server. `entry` is the worker's
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
