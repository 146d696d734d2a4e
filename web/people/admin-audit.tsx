import { useState } from 'react';
import type { z } from 'zod';
import { auditLogView, auditView } from '../../contract/views/admin.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { ActTable } from './act-table.tsx';
import { LogTable } from './log-table.tsx';
import { NotYours } from './not-yours.tsx';

type Page = z.infer<typeof auditView.answer>;

/** The auditor's page: who did what, as what and when, with the proof that nothing was changed since. No texts. */
export function AdminAudit() {
  const { t } = useWords();
  const [filter, setFilter] = useState<Readonly<Record<string, string>>>({});
  const [before, setBefore] = useState<string>();
  const { data, error } = useView(auditView, { ...filter, ...(before === undefined ? {} : { before }) });
  if (!data) return <NotYours title="admin.audit" post="security-auditor" error={error} />;
  const narrow = (name: string, value: string): void => {
    setBefore(undefined);
    setFilter(value === '' ? without(filter, name) : { ...filter, [name]: value });
  };
  return (
    <>
      <h1>{t('admin.audit')}</h1>
      <h2>{t('admin.acts')}</h2>
      <AuditFilter people={data.people} filter={filter} onChange={narrow} />
      <ActTable acts={data.acts} />
      <p>
        <button
          type="button"
          onClick={() => {
            setBefore(undefined);
          }}
        >
          {t('admin.newest')}
        </button>{' '}
        {data.next === null ? null : (
          <button
            type="button"
            onClick={() => {
              setBefore(data.next ?? undefined);
            }}
          >
            {t('admin.older')}
          </button>
        )}
      </p>
      <Digests digests={data.digests} />
      <h2>{t('admin.log')}</h2>
      <Log />
    </>
  );
}

const without = (filter: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));

function AuditFilter({
  people,
  filter,
  onChange,
}: {
  readonly people: Page['people'];
  readonly filter: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}) {
  const { t } = useWords();
  return (
    <div className="fields">
      <label>
        {t('people.person')}
        <select
          value={filter.person ?? ''}
          onChange={(event) => {
            onChange('person', event.target.value);
          }}
        >
          <option value="">{t('filter.any')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('admin.day')}
        <input
          type="date"
          value={filter.on ?? ''}
          onChange={(event) => {
            onChange('on', event.target.value);
          }}
        />
      </label>
    </div>
  );
}

function Digests({ digests }: { readonly digests: Page['digests'] }) {
  const { t } = useWords();
  return (
    <>
      <h2>
        {t('admin.digests')}{' '}
        <a href="/api/digests.json" download>
          {t('admin.download')}
        </a>
      </h2>
      {digests.length === 0 ? (
        <p className="soft">{t('admin.no-digests')}</p>
      ) : (
        <Table label={t('admin.digests')} columns={['admin.day', 'admin.recorded']}>
          {digests.map(({ day, at }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{at}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Log() {
  const [before, setBefore] = useState<number>();
  const { data } = useView(auditLogView, before === undefined ? {} : { before });
  return data ? <LogTable log={data.log} next={data.next} onOlder={setBefore} /> : null;
}
