import { useEffect } from 'react';
import { useAct } from './api.ts';

/** Whoever has a paper to read has opened it by looking at its page. */
export function useOpening(caseId: string, toOpen: boolean): void {
  const { act } = useAct();
  useEffect(() => {
    if (toOpen) void act('documents/open-reading', { caseId, input: {} });
  }, [act, caseId, toOpen]);
}
