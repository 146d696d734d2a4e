import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DemoPeople, SessionAnswer } from '../../contract/session.ts';
import { isRole, roleName } from '../../words/roles.ts';
import { ask, ProblemError, type Problem } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';

interface Props {
  readonly session: SessionAnswer;
  readonly settings: Readonly<Record<'lang' | 'look' | 'type', () => void>>;
}

/** The first page: sign in, set a password, or in the demonstration choose who to be. */
export function SignIn({ session, settings }: Props) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (path: string, body: object) => {
    setProblem(null);
    try {
      await ask('POST', path, body);
      if (window.location.pathname === '/first-password') window.history.replaceState(null, '', '/');
      await queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <main style={{ maxWidth: '60em', margin: '0 auto', padding: '2em 1em' }}>
      <h1>{t('web.office')}</h1>
      <p>
        {session.mode === 'demo' ? <strong className="demo-mark">{t('web.demo')}</strong> : null}{' '}
        {t('web.not-classified')}{' '}
        <button type="button" onClick={settings.type}>
          {t('web.type')}
        </button>{' '}
        <button type="button" onClick={settings.look}>
          {t('web.look')}
        </button>{' '}
        <button type="button" onClick={settings.lang}>
          {t('web.lang')}
        </button>
      </p>
      <ProblemNotice problem={problem} />
      <Entrance session={session} send={send} />
    </main>
  );
}

type Send = (path: string, body: object) => Promise<void>;

function Entrance({ session, send }: { readonly session: SessionAnswer; readonly send: Send }) {
  const token = new URLSearchParams(window.location.search).get('token');
  if (session.mustChangePassword)
    return (
      <Passwords names={['current', 'password']} onSubmit={(values) => void send('/api/session/password', values)} />
    );
  if (window.location.pathname === '/first-password' && token)
    return (
      <Passwords names={['password']} onSubmit={(values) => void send('/api/session/one-time', { token, ...values })} />
    );
  if (session.mode === 'demo') return <Switcher send={send} />;
  return <Passwords names={['login', 'password']} onSubmit={(values) => void send('/api/session', values)} />;
}

function Passwords({
  names,
  onSubmit,
}: {
  readonly names: readonly string[];
  readonly onSubmit: (values: Record<string, string>) => void;
}) {
  const { t } = useWords();
  const [values, setValues] = useState<Record<string, string>>({});
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(values);
      }}
    >
      {names.map((name) => (
        <label key={name} className="block">
          {t(`sign-in.${name}`)}
          <input
            type={name === 'login' ? 'text' : 'password'}
            autoComplete={name === 'login' ? 'username' : name === 'current' ? 'current-password' : 'on'}
            required
            value={values[name] ?? ''}
            onChange={(event) => {
              setValues({ ...values, [name]: event.target.value });
            }}
          />
        </label>
      ))}
      <p>
        <button type="submit" className="primary">
          {t('sign-in.go')}
        </button>
      </p>
    </form>
  );
}

function Switcher({ send }: { readonly send: Send }) {
  const { t, pick } = useWords();
  const { data } = useQuery<DemoPeople>({
    queryKey: ['demo-people'],
    queryFn: () => ask<DemoPeople>('GET', '/api/demo/people'),
  });
  return (
    <>
      <p>{t('sign-in.choose')}</p>
      {data?.groups.map(({ unit, people }, i) => (
        <details key={unit?.zh ?? 'none'} open={i === 0}>
          <summary>{unit === null ? t('web.none') : pick(unit)}</summary>
          <People people={people} send={send} />
        </details>
      ))}
    </>
  );
}

function People({ people, send }: { readonly people: DemoPeople['groups'][number]['people']; readonly send: Send }) {
  const { t, lang } = useWords();
  const role = (target: string) => {
    const key = (target.split(':')[1] ?? '').split('@')[0] ?? '';
    return isRole(key) ? roleName(lang, key) : key;
  };
  return (
    <ul style={{ listStyle: 'none', padding: 0 }}>
      {people.map((person) => (
        <li key={person.id} style={{ padding: '0.2em 0' }}>
          <button type="button" onClick={() => void send('/api/session/demo', { personId: person.id })}>
            {person.name}
          </button>{' '}
          {person.posts.map(({ target }) => role(target)).join('、')}
          {person.awayUntil === null ? (
            ''
          ) : (
            <span className="red">
              {' '}
              {t('people.away-until')} {momentText(person.awayUntil, lang)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
