import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** One form of the entrance: sends what was typed and goes in, or says why not. */
export function Entrance({
  path,
  title,
  submit,
  body,
  children,
}: {
  readonly path: string;
  readonly title: string;
  readonly submit: string;
  readonly body: (values: FormData) => object | null;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const sent = body(new FormData(event.currentTarget));
    if (!sent) {
      setProblem({ type: 'invalid', status: 400, title: t('web.problem'), detail: t('sign-in.different') });
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await ask('POST', path, sent);
      window.history.replaceState(null, '', '/');
      await queries.resetQueries();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="entrance-form" onSubmit={(event) => void enter(event)}>
      <h2>{t(title)}</h2>
      {children}
      <ProblemNotice problem={problem} />
      <button type="submit" className="primary" disabled={busy}>
        {t(submit)}
      </button>
    </form>
  );
}

/** What was typed in a field; empty when nothing was. */
export const typed = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

/** A field for a password. */
export function Secret({
  name,
  label,
  autoComplete,
}: {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: string;
}) {
  const { t } = useWords();
  return (
    <label className="block">
      {t(label)}
      <input name={name} type="password" autoComplete={autoComplete} required />
    </label>
  );
}
