import type { z } from 'zod';
import { systemView } from '../../contract/views/admin.ts';
import { EnterUnit } from '../../contract/people/people.ts';
import { ActForm, Line, Pick } from '../shared/act-form.tsx';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { AccountTable } from './account-table.tsx';
import { Dates, datesTyped, usePeopleOptions } from './people-forms.tsx';
import { UnitTable } from './unit-table.tsx';
import { NoView } from './view-problem.tsx';

type Page = z.infer<typeof systemView.answer>;

/** The system administrator's page: who is there, who may sign in once activated, and whether everything runs. */
export function AdminSystem() {
  const { t } = useWords();
  const { data, error } = useView(systemView, {});
  if (!data) return <NoView title="admin.system" post="system-administrator" error={error} />;
  return (
    <>
      <h1>{t('admin.system')}</h1>
      <Health page={data} />
      <Failures page={data} />
      <h2>{t('admin.accounts')}</h2>
      <AccountForm page={data} />
      <AccountTable
        accounts={data.accounts}
        act="people/disable-account"
        offered={({ state }) => state !== 'disabled'}
        linksFrom="system-administrator"
      />
      <h2>{t('people.units')}</h2>
      <UnitForm />
      <PersonForm page={data} />
      <UnitTable units={data.units} people={data.people} />
    </>
  );
}

function Health({ page }: { readonly page: Page }) {
  const { t } = useWords();
  const { calendar, lastDigest, database, migrations } = page;
  return (
    <>
      <h2>{t('admin.health')}</h2>
      {calendar.missing === null ? null : (
        <p className="notice bad">{t('calendar.missing', { year: calendar.missing })}</p>
      )}
      <dl>
        <dt>{t('admin.calendar-year')}</dt>
        <dd>{calendar.lastYear}</dd>
        <dt>{t('admin.calendar-version')}</dt>
        <dd>{calendar.version}</dd>
        <dt>{t('admin.last-digest')}</dt>
        <dd>{lastDigest ?? t('admin.none')}</dd>
        <dt>{t('admin.database')}</dt>
        <dd>PostgreSQL {database}</dd>
        <dt>{t('admin.migrations')}</dt>
        <dd>{migrations}</dd>
      </dl>
    </>
  );
}

function Failures({ page }: { readonly page: Page }) {
  const { t, lang } = useWords();
  return (
    <>
      <h2>{t('admin.failures')}</h2>
      {page.failures.length === 0 ? (
        <p className="soft">{t('admin.no-failures')}</p>
      ) : (
        <Table
          label={t('admin.failures')}
          columns={['admin.clock', 'admin.attempts', 'admin.next-attempt', 'admin.message']}
        >
          {page.failures.map((one) => (
            <tr key={one.clock}>
              <td>
                <code>{one.clock}</code>
              </td>
              <td>{one.attempts}</td>
              <td>{momentText(one.nextAt, lang)}</td>
              <td>{one.message}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function AccountForm({ page }: { readonly page: Page }) {
  const without = page.people.filter(({ id }) => !page.accounts.some(({ personId }) => personId === id));
  const options = usePeopleOptions(without);
  return (
    <ActForm
      act="people/create-account"
      input={(typed) => ({ personId: typed('personId'), login: typed('login')?.toLowerCase() })}
    >
      <Pick name="personId" label="people.person" options={options} />
      <Line name="login" label="admin.login" />
    </ActForm>
  );
}

function UnitForm() {
  const { t } = useWords();
  const kinds = EnterUnit.shape.kind.options.map((value) => ({ value, text: t(`unit-kind.${value}`) }));
  return (
    <ActForm
      act="people/enter-unit"
      input={(typed) => ({
        key: typed('key'),
        zh: typed('zh'),
        en: typed('en'),
        kind: typed('kind'),
        ...datesTyped(typed),
      })}
    >
      <Line name="key" label="people.key" />
      <Line name="zh" label="people.name-zh" />
      <Line name="en" label="people.name-en" />
      <Pick name="kind" label="people.kind" options={kinds} />
      <Dates />
    </ActForm>
  );
}

function PersonForm({ page }: { readonly page: Page }) {
  const { pick } = useWords();
  const units = page.units.map((unit) => ({ value: unit.id, text: pick(unit) }));
  return (
    <ActForm act="people/enter-person" input={(typed) => ({ name: typed('name'), unitId: typed('unitId') })}>
      <Line name="name" label="people.name" />
      <Pick name="unitId" label="people.unit" options={units} optional />
    </ActForm>
  );
}
