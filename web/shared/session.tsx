import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { inboxView } from '../../contract/views/inbox.ts';
import { bellView, noticesView } from '../../contract/views/notices.ts';
import { ask } from './api.ts';
import { hearStream, type Hint } from './stream.ts';

/** Who is signed in. */
export const useSession = () =>
  useQuery<SessionAnswer>({ queryKey: ['session'], queryFn: () => ask<SessionAnswer>('GET', '/api/session') });

export const holds = (session: SessionAnswer | undefined, post: string): boolean =>
  session?.posts.some(({ target }) => target === `post:${post}` || target.startsWith(`post:${post}@`)) ?? false;

/** "Look again" from the server, for all or for one's notices, and the session's end: they only make the pages ask anew. */
export function useLookAgain(personId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const out = () => void queries.invalidateQueries({ queryKey: ['session'] });
    window.addEventListener('signed-out', out);
    const stop =
      personId === undefined
        ? () => undefined
        : hearStream(personId, (hint) => {
            void again(queries, hint);
          });
    return () => {
      window.removeEventListener('signed-out', out);
      stop();
    };
  }, [personId, queries]);
}

/** The bell first, then what the page shows; a tab that nobody sees asks for the rest when it is looked at. */
async function again(queries: QueryClient, hint: Hint): Promise<void> {
  await queries.invalidateQueries({ queryKey: [bellView.path] });
  const refetchType = document.visibilityState === 'visible' ? 'active' : 'none';
  if (hint === 'look') return queries.invalidateQueries({ refetchType, predicate: isNoBell });
  for (const { path } of [noticesView, inboxView]) await queries.invalidateQueries({ queryKey: [path], refetchType });
}

const isNoBell = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] !== bellView.path;
