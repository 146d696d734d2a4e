import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, type ReactNode, useState } from 'react';
import type { SessionAnswer } from '../../contract/session.ts';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { DemoPeopleList } from './demo-people.tsx';

interface Props {
  readonly session: SessionAnswer;
  readonly settings: Readonly<Record<'lang' | 'look' | 'type', () => void>>;
}

/** The way in: login and password, a one-time link, a password that has run out; in the demonstration city, the people. */
export function SignIn({ session, settings }: Props) {
  const { t } = useWords();
  const token = new URLSearchParams(window.location.search).get('token');
  return (
    <>
      <header className="top">
        {session.mode === 'demo' ? <strong className="demo-mark">{t('web.demo')}</strong> : null}
        <span>{t('web.not-classified')}</span>
        <span className="grow" />
        {(['type', 'look', 'lang'] as const).map((name) => (
          <button key={name} type="button" onClick={settings[name]}>
            {t(`web.${name}`)}
          </button>
        ))}
      </header>
      <main id="main" className="entrance">
        <h1>{t('web.office')}</h1>
        <Ways session={session} token={token} />
      </main>
    </>
  );
}

function Ways({ session, token }: { readonly session: SessionAnswer; readonly token: string | null }) {
  if (token !== null) return <NewPassword path="/api/session/one-time" body={{ token }} asksCurrent={false} />;
  if (session.mustChangePassword) return <NewPassword path="/api/session/password" body={{}} asksCurrent />;
  if (window.location.pathname === '/first-password') return <NoToken />;
  return session.mode === 'demo' ? <DemoPeopleList /> : <WithPassword />;
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

/** One form of the entrance: sends what was typed and goes in, or says why not. */
function Entrance({
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

const typed = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

function WithPassword() {
  const { t } = useWords();
  return (
    <Entrance
      path="/api/session"
      title="sign-in.title-of-page"
      submit="sign-in.submit"
      body={(values) => ({ login: typed(values, 'login').trim(), password: typed(values, 'password') })}
    >
      <label className="block">
        {t('sign-in.login')}
        <input name="login" autoComplete="username" autoCapitalize="none" required autoFocus />
      </label>
      <Secret name="password" label="sign-in.password" autoComplete="current-password" />
    </Entrance>
  );
}

function NewPassword({
  path,
  body,
  asksCurrent,
}: {
  readonly path: string;
  readonly body: object;
  readonly asksCurrent: boolean;
}) {
  const { t } = useWords();
  return (
    <Entrance
      path={path}
      title="sign-in.new-password"
      submit="sign-in.set"
      body={(values) => {
        const password = typed(values, 'password');
        if (password !== typed(values, 'repeat')) return null;
        return { ...body, password, ...(asksCurrent ? { current: typed(values, 'current') } : {}) };
      }}
    >
      {asksCurrent ? (
        <>
          <p>{t('refusal.password-expired')}</p>
          <Secret name="current" label="sign-in.password" autoComplete="current-password" />
        </>
      ) : null}
      <Secret name="password" label="sign-in.new-password" autoComplete="new-password" />
      <Secret name="repeat" label="sign-in.repeat" autoComplete="new-password" />
      <p className="soft">
        {t('refusal.password-too-short')} {t('refusal.password-too-plain')}
      </p>
    </Entrance>
  );
}

function Secret({
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
