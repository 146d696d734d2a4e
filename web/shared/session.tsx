import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { inboxView } from '../../contract/views/inbox.ts';
import { bellView, noticesView } from '../../contract/views/notices.ts';
import { ask } from './api.ts';

/** Who is signed in. */
export const useSession = () =>
  useQuery<SessionAnswer>({ queryKey: ['session'], queryFn: () => ask<SessionAnswer>('GET', '/api/session') });

export const holds = (session: SessionAnswer | undefined, post: string): boolean =>
  session?.posts.some(({ target }) => target === `post:${post}` || target.startsWith(`post:${post}@`)) ?? false;

/** "Look again" from the server, for all or for one's notices, and the session's end: they only make the pages ask anew. */
export function useLookAgain(isIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    const again = () => void queries.invalidateQueries();
    const out = () => void queries.invalidateQueries({ queryKey: ['session'] });
    window.addEventListener('signed-out', out);
    const notices = () => {
      for (const view of [bellView, noticesView, inboxView]) void queries.invalidateQueries({ queryKey: [view.path] });
    };
    const stream = isIn ? new EventSource('/api/stream') : null;
    stream?.addEventListener('look', again);
    stream?.addEventListener('notices', notices);
    return () => {
      window.removeEventListener('signed-out', out);
      stream?.close();
    };
  }, [isIn, queries]);
}
