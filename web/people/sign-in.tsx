import type { SessionAnswer } from '../../contract/session.ts';
import { useWords } from '../shared/language.tsx';
import { DemoPeopleList } from './demo-people.tsx';
import { Entrance, Secret, typed } from './entrance.tsx';
import { FirstPassword, isAtLink } from './first-password.tsx';
import { NewPassword } from './new-password.tsx';

interface Props {
  readonly session: SessionAnswer;
  readonly settings: Readonly<Record<'lang' | 'look' | 'type', () => void>>;
}

/** The way in: login and password, a one-time link, a password that has run out; in the demonstration city, the people. */
export function SignIn({ session, settings }: Props) {
  const { t } = useWords();
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
        <Ways session={session} />
      </main>
    </>
  );
}

function Ways({ session }: { readonly session: SessionAnswer }) {
  if (isAtLink()) return <FirstPassword session={session} />;
  if (session.mustChangePassword) return <NewPassword path="/api/session/password" body={{}} asksCurrent />;
  return session.mode === 'demo' ? <DemoPeopleList /> : <WithPassword />;
}

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
