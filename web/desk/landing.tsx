import { Navigate } from 'react-router';
import { deskView } from '../../contract/views/desk.ts';
import type { SessionAnswer } from '../../contract/session.ts';
import { municipalLeaders, instructingDeputies } from '../../regulation/general/posts.ts';
import { Inbox } from '../documents/inbox.tsx';
import { useView } from '../shared/api.ts';
import { holds } from '../shared/session.tsx';

/** Who has a desk: whoever can be asked for an instruction. */
export const hasDesk = (session: SessionAnswer): boolean =>
  [...municipalLeaders, ...instructingDeputies].some((post) => holds(session, post));

/** A municipal leader begins at the desk, a deputy while decisions wait there, everybody else at the inbox. */
export function Landing({ session }: { readonly session: SessionAnswer }) {
  const isLeader = municipalLeaders.some((post) => holds(session, post));
  const asksDesk = !isLeader && hasDesk(session);
  const { data, error } = useView(deskView, { limit: 1 }, asksDesk);
  if (isLeader || (asksDesk && (data?.decisions ?? 0) > 0)) return <Navigate to="/desk" replace />;
  return asksDesk && !data && !error ? null : <Inbox />;
}
