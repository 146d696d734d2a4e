import { useState } from 'react';
import { systemView } from '../../contract/views/admin.ts';
import { useAct, useView } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** The system administrator: people, units, accounts, what fails. No office matter. */
export function AdminSystem() {
  const { t } = useWords();
  const { data, error } = useView(systemView, {});
  const { act, problem, busy } = useAct();
  const [name, setName] = useState('');
  const [account, setAccount] = useState({ personId: '', login: '' });
  const without = (data?.people ?? []).filter(({ id }) => !data?.accounts.some(({ personId }) => personId === id));
  if (error)
    return (
      <>
        <h1>{t('admin.system')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  return (
    <>
      <h1>{t('admin.system')}</h1>
      <dl>
        <dt>{t('admin.database')}</dt>
        <dd>{data?.database}</dd>
        <dt>{t('admin.calendar-year')}</dt>
        <dd>{data?.calendar.lastYear}</dd>
        <dt>{t('admin.last-digest')}</dt>
        <dd>{data?.lastDigest ?? t('admin.none')}</dd>
      </dl>
      <ProblemNotice problem={problem} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act('people/enter-person', { input: { name } }).then(() => {
            setName('');
          });
        }}
      >
        <label className="block">
          {t('people.name')}
          <input
            required
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </label>
        <p>
          <button type="submit" disabled={busy}>
            {t('act.people/enter-person')}
          </button>
        </p>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act('people/create-account', { input: account });
        }}
      >
        <label className="block">
          {t('people.person')}
          <select
            required
            value={account.personId}
            onChange={(event) => {
              setAccount({ ...account, personId: event.target.value });
            }}
          >
            <option value="">{t('web.none')}</option>
            {without.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          {t('admin.login')}
          <input
            required
            value={account.login}
            onChange={(event) => {
              setAccount({ ...account, login: event.target.value });
            }}
          />
        </label>
        <p>
          <button type="submit" disabled={busy}>
            {t('act.people/create-account')}
          </button>
        </p>
      </form>
      <h2>{t('admin.accounts')}</h2>
      <ul>
        {data?.accounts.map((row) => (
          <li key={row.personId}>
            {row.name} ({row.login}) {t(`account.${row.state}`)}{' '}
            {row.state === 'active' ? (
              <button
                type="button"
                disabled={busy}
                onClick={() => void act('people/disable-account', { input: { personId: row.personId } })}
              >
                {t('act.people/disable-account')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <h2>{t('admin.failures')}</h2>
      {data?.failures.length === 0 ? (
        <p>{t('admin.no-failures')}</p>
      ) : (
        <ul>
          {data?.failures.map((row) => (
            <li key={row.clock}>
              {row.attempts} · {row.message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
