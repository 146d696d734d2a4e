import { useEffect } from 'react';
import { ask } from '../shared/api.ts';

/** Whoever opens a case has opened what he was told of it. */
export function useOpened(caseId: string): void {
  useEffect(() => {
    // Not noted now, it is at the next opening.
    ask('POST', '/api/notices/opened', { caseId }).catch(() => undefined);
  }, [caseId]);
}
