import { readDocument } from './read-document.ts';
import { safePreview } from './safe-preview.ts';
import type { WorkerQuestion } from './in-worker.ts';

// Whoever asked ends this process when the answer is there; gone itself, it leaves us nobody to answer.
process.on('message', ({ task, bytes, fileName, limits }: WorkerQuestion) => {
  const work = task === 'read' ? readDocument : safePreview;
  void work(bytes, fileName, limits).then((answer) => process.send?.(answer));
});
