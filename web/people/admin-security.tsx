import { useState } from 'react';
import { securityView } from '../../contract/views/admin.ts';
import { posts, unitPosts } from '../../regulation/general/posts.ts';
import { isRole, roleName } from '../../words/roles.ts';
import { ask, useAct, useView } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { Log } from './log.tsx';

/** The security administrator: activates accounts, gives posts, ends sessions, reads the log. */
export function AdminSecurity() {
  const { t } = useWords();
  const { data, error, refetch } = useView(securityView, {});
  const { act, problem, busy } = useAct();
  const [link, setLink] = useState('');
  if (error)
    return (
      <>
        <h1>{t('admin.security')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  const give = async (personId: string) => {
    const { token } = await ask<{ token: string }>('POST', '/api/session/link', { personId });
    setLink(`${window.location.origin}/first-password?token=${token}`);
  };
  return (
    <>
      <h1>{t('admin.security')}</h1>
      <ProblemNotice problem={problem} />
      {link === '' ? null : <p className="notice">{link}</p>}
      <h2>{t('admin.accounts')}</h2>
      <ul>
        {data?.accounts.map((row) => (
          <li key={row.personId}>
            {row.name} ({row.login}) {t(`account.${row.state}`)}{' '}
            {row.state === 'waiting' ? (
              <button
                type="button"
                disabled={busy}
                onClick={() => void act('people/activate-account', { input: { personId: row.personId } })}
              >
                {t('act.people/activate-account')}
              </button>
            ) : null}{' '}
            {row.state === 'active' ? (
              <button type="button" onClick={() => void give(row.personId)}>
                {t('admin.link')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {data ? <Assign people={data.people} units={data.units} act={act} busy={busy} /> : null}
      <h2>{t('admin.sessions')}</h2>
      <ul>
        {data?.sessions.map((row) => (
          <li key={row.id}>
            {row.name} {row.address}{' '}
            <button type="button" onClick={() => void ask('DELETE', `/api/sessions/${row.id}`).then(() => refetch())}>
              {t('admin.revoke')}
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('admin.log')}</h2>
      <Log lines={data?.log ?? []} />
    </>
  );
}

interface AssignProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly act: (id: string, envelope: object) => Promise<unknown>;
  readonly busy: boolean;
}

function Assign({ people, units, act, busy }: AssignProps) {
  const { t, lang, pick } = useWords();
  const [form, setForm] = useState({ personId: '', post: 'documents-clerk', unitId: '', decision: '', fromOn: '' });
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value });
  };
  const isUnitPost = unitPosts.some((one) => one === form.post);
  const input = { ...form, unitId: isUnitPost && form.unitId !== '' ? form.unitId : null };
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void act('people/assign-post', { input });
      }}
    >
      <label className="block">
        {t('people.person')}
        <select required value={form.personId} onChange={set('personId')}>
          <option value="">{t('web.none')}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {t('people.post')}
        <select value={form.post} onChange={set('post')}>
          {posts.map((one) => (
            <option key={one} value={one}>
              {isRole(one) ? roleName(lang, one) : one}
            </option>
          ))}
        </select>
      </label>
      {isUnitPost ? (
        <label className="block">
          {t('people.unit')}
          <select required value={form.unitId} onChange={set('unitId')}>
            <option value="">{t('web.none')}</option>
            {units.map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="block">
        {t('people.decision')}
        <input required value={form.decision} onChange={set('decision')} />
      </label>
      <label className="block">
        {t('people.from')}
        <input type="date" required value={form.fromOn} onChange={set('fromOn')} />
      </label>
      <p>
        <button type="submit" disabled={busy}>
          {t('act.people/assign-post')}
        </button>
      </p>
    </form>
  );
}
