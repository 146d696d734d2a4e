import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** The session has ended: sign in again over the page, which keeps everything that was typed. */
export function SignInAgain({ before }: { readonly before: SessionAnswer }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const enter = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    try {
      await (before.mode === 'demo'
        ? ask('POST', '/api/session/demo', { personId: before.person?.id })
        : ask('POST', '/api/session', typed));
      const now = await ask<SessionAnswer>('GET', '/api/session');
      // What one person typed is not shown to another.
      if (now.person?.id !== before.person?.id) window.location.assign('/');
      await queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <form className="entrance-form" onSubmit={(event) => void enter(event)}>
        <h2 id={title}>{t('sign-in.again')}</h2>
        <p>{t('sign-in.again-note', { name: before.person?.name ?? '' })}</p>
        {before.mode === 'demo' ? null : (
          <>
            <label className="block">
              {t('sign-in.login')}
              <input name="login" autoComplete="username" autoCapitalize="none" required />
            </label>
            <label className="block">
              {t('sign-in.password')}
              <input name="password" type="password" autoComplete="current-password" required />
            </label>
          </>
        )}
        <ProblemNotice problem={problem} />
        <button type="submit" className="primary">
          {t('sign-in.go')}
        </button>
      </form>
    </dialog>
  );
}
