import { useState } from 'react';
import type { z } from 'zod';
import { securityView } from '../../contract/views/admin.ts';
import { posts, statuses } from '../../regulation/general/posts.ts';
import { ActForm, Line, Pick } from '../shared/act-form.tsx';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { AccountTable } from './account-table.tsx';
import { LogTable } from './log-table.tsx';
import { Dates, datesTyped, usePeopleOptions } from './people-forms.tsx';
import { StatusTable } from './people-tables.tsx';
import { PostTable } from './post-table.tsx';
import { roleOf } from './role-of.ts';
import { SessionTable } from './session-table.tsx';
import { NoView } from './view-problem.tsx';

type Page = z.infer<typeof securityView.answer>;

/** The security administrator's page: who may what, who is signed in, and what was noted. */
export function AdminSecurity() {
  const { t } = useWords();
  const [before, setBefore] = useState<number>();
  const { data, error } = useView(securityView, before === undefined ? {} : { before });
  if (!data) return <NoView title="admin.security" post="security-administrator" error={error} />;
  return (
    <>
      <h1>{t('admin.security')}</h1>
      <h2>{t('admin.accounts')}</h2>
      <AccountTable
        accounts={data.accounts}
        act="people/activate-account"
        offered={({ state }) => state !== 'active'}
        linksFrom="security-administrator"
      />
      <h2>{t('people.posts')}</h2>
      <Posts page={data} />
      <h2>{t('people.statuses')}</h2>
      <StatusForm page={data} />
      <StatusTable statuses={data.statuses} />
      <h2>{t('admin.sessions')}</h2>
      <SessionTable sessions={data.sessions} />
      <h2>{t('admin.log')}</h2>
      <LogTable log={data.log} next={data.next} onOlder={setBefore} />
    </>
  );
}

function Posts({ page }: { readonly page: Page }) {
  const { lang, pick } = useWords();
  const people = usePeopleOptions(page.people);
  const kinds = posts.map((value) => ({ value, text: roleOf(lang, `post:${value}`) }));
  const units = page.units.map((unit) => ({ value: unit.id, text: pick(unit) }));
  const assignments = page.posts.flatMap((post) =>
    post.assigned
      .filter(({ toOn }) => toOn === null)
      .map(({ id, name }) => ({ value: id, text: `${pick(post)} · ${name}` })),
  );
  return (
    <>
      <ActForm
        act="people/assign-post"
        input={(typed) => ({
          personId: typed('personId'),
          post: typed('post'),
          unitId: typed('unitId'),
          decision: typed('decision'),
          ...datesTyped(typed),
        })}
      >
        <Pick name="personId" label="people.person" options={people} />
        <Pick name="post" label="people.post" options={kinds} />
        <Pick name="unitId" label="people.unit" options={units} optional />
        <Line name="decision" label="people.decision" />
        <Dates />
      </ActForm>
      <ActForm
        act="people/end-post"
        input={(typed) => ({ id: typed('id'), toOn: typed('toOn'), decision: typed('decision') })}
      >
        <Pick name="id" label="people.post" options={assignments} />
        <Line name="toOn" label="people.to" type="date" />
        <Line name="decision" label="people.decision" />
      </ActForm>
      <PostTable posts={page.posts} />
    </>
  );
}

function StatusForm({ page }: { readonly page: Page }) {
  const { lang } = useWords();
  const people = usePeopleOptions(page.people);
  const kinds = statuses.map((value) => ({ value, text: roleOf(lang, `status:${value}`) }));
  return (
    <ActForm
      act="people/give-status"
      input={(typed) => ({
        personId: typed('personId'),
        status: typed('status'),
        decision: typed('decision'),
        ...datesTyped(typed),
      })}
    >
      <Pick name="personId" label="people.person" options={people} />
      <Pick name="status" label="people.status" options={kinds} />
      <Line name="decision" label="people.decision" />
      <Dates />
    </ActForm>
  );
}
