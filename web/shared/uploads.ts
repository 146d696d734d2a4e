import { useState } from 'react';
import { ask, type Problem, ProblemError } from './api.ts';

/** Sends files to be kept, one after the other, in the order in which they were chosen; the first problem ends it. */
export function useUploads<Upload>(taken: (uploads: readonly Upload[]) => void) {
  const [isReading, setReading] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const take = async (chosen: readonly File[]) => {
    setReading(true);
    setFailed(null);
    const uploads: Upload[] = [];
    try {
      for (const file of chosen) {
        const body = new FormData();
        body.append('file', file);
        uploads.push(await ask<Upload>('POST', '/api/uploads', body));
      }
    } catch (error) {
      setFailed(error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' });
    } finally {
      setReading(false);
      taken(uploads);
    }
  };
  return { take, isReading, failed };
}
