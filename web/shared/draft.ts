import { useEffect, useRef } from 'react';
import { ask } from './api.ts';

const pauseMs = 800;

/** What is being written outlives the session: kept a moment after each change, given back once. Returns how to drop it. */
export function useDraft<Body extends object>(
  key: string,
  body: Body,
  isWorthKeeping: boolean,
  restore: (kept: Partial<Body>) => void,
): () => Promise<unknown> {
  const path = `/api/drafts/${key}`;
  const state = useRef({ isWorthKeeping, restore });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = JSON.stringify(body);
  useEffect(() => {
    state.current = { isWorthKeeping, restore };
  });
  useEffect(() => {
    ask<{ body?: Partial<Body> }>('GET', path).then(
      ({ body: kept }) => {
        // Whoever already types here is not overwritten by what was written before.
        if (kept !== undefined && !state.current.isWorthKeeping) state.current.restore(kept);
      },
      () => undefined,
    );
  }, [path]);
  useEffect(() => {
    if (!isWorthKeeping) return undefined;
    timer.current = setTimeout(() => {
      ask('PUT', path, JSON.parse(text)).catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer.current);
    };
  }, [path, text, isWorthKeeping]);
  return () => {
    clearTimeout(timer.current);
    return ask('DELETE', path).catch(() => undefined);
  };
}
