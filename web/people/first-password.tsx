import { useState } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { ask } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { NewPassword } from './new-password.tsx';

/** Whether the browser stands at a one-time link. */
export const isAtLink = (): boolean => window.location.pathname === '/first-password';

/** Where a one-time link leads: a password is set, once whoever else is signed in here has left. */
export function FirstPassword({ session }: { readonly session: SessionAnswer }) {
  const token = new URLSearchParams(window.location.search).get('token');
  if (token === null || token === '') return <NoToken />;
  if (session.person) return <LeaveFirst name={session.person.name} />;
  return <NewPassword path="/api/session/one-time" body={{ token }} asksCurrent={false} />;
}

function NoToken() {
  const { t } = useWords();
  return (
    <>
      <p role="alert">{t('sign-in.no-token')}</p>
      <a href="/">{t('sign-in.title-of-page')}</a>
    </>
  );
}

function LeaveFirst({ name }: { readonly name: string }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    await ask('DELETE', '/api/session');
    // A page loaded anew remembers nothing of whoever was here.
    window.location.reload();
  };
  return (
    <div className="entrance-form">
      <h2>{t('sign-in.new-password')}</h2>
      <p>{t('sign-in.somebody-is-in', { name })}</p>
      <button type="button" className="primary" disabled={busy} onClick={() => void leave()}>
        {t('sign-in.leave-first')}
      </button>
      <a href="/">{t('sign-in.stay')}</a>
    </div>
  );
}
