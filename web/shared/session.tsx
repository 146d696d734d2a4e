import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { ask } from './api.ts';

/** Who is signed in. */
export const useSession = () =>
  useQuery<SessionAnswer>({ queryKey: ['session'], queryFn: () => ask<SessionAnswer>('GET', '/api/session') });

export const holds = (session: SessionAnswer | undefined, post: string): boolean =>
  session?.posts.some(({ target }) => target === `post:${post}` || target.startsWith(`post:${post}@`)) ?? false;

/** "Look again" from the server, and the session's end: both only make the pages ask anew. */
export function useLookAgain(isIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    const again = () => void queries.invalidateQueries();
    const out = () => void queries.invalidateQueries({ queryKey: ['session'] });
    window.addEventListener('signed-out', out);
    const stream = isIn ? new EventSource('/api/stream') : null;
    stream?.addEventListener('look', again);
    return () => {
      window.removeEventListener('signed-out', out);
      stream?.close();
    };
  }, [isIn, queries]);
}
