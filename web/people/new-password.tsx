import { useWords } from '../shared/language.tsx';
import { Entrance, Secret, typed } from './entrance.tsx';

/** A password is set: the first one by a link, a later one with the present one. */
export function NewPassword({
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
