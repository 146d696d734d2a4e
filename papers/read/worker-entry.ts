import { parentPort } from 'node:worker_threads';
import { readDocument } from './read-document.ts';
import { safePreview } from './safe-preview.ts';
import type { WorkerQuestion } from './in-worker.ts';

parentPort?.once('message', ({ task, bytes, fileName, limits }: WorkerQuestion) => {
  const work = task === 'read' ? readDocument : safePreview;
  void work(bytes, fileName, limits).then((answer) => {
    parentPort?.postMessage(answer);
  });
});
