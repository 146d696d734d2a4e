import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { auditLogView, auditView } from '../../contract/views/admin.ts';
import { words } from '../../words/words.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { ActTable } from './act-table.tsx';
import { AuditDownload } from './audit-download.tsx';
import { LogTable } from './log-table.tsx';
import { NoView, ViewProblem } from './view-problem.tsx';

type Page = z.infer<typeof auditView.answer>;

/** The auditor's page: who did what, as what and when, with the proof that nothing was changed since. No texts. */
export function AdminAudit() {
  const { t } = useWords();
  // In the address, so that a figure can lead to its acts.
  const [search, setFilter] = useSearchParams();
  const filter: Readonly<Record<string, string>> = Object.fromEntries(search);
  const [before, setBefore] = useState<string>();
  const { data, error } = useView(auditView, { ...filter, ...(before === undefined ? {} : { before }) });
  if (!data) return <NoView title="admin.audit" post="security-auditor" error={error} />;
  const narrow = (name: string, value: string): void => {
    setBefore(undefined);
    setFilter(value === '' ? without(filter, name) : { ...filter, [name]: value });
  };
  return (
    <>
      <h1>{t('admin.audit')}</h1>
      <h2>{t('admin.acts')}</h2>
      <AuditFilter people={data.people} acts={data.acts} filter={filter} onChange={narrow} />
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
        )}{' '}
        <AuditDownload acts={data.acts} />
      </p>
      <Digests digests={data.digests} />
      <h2>{t('admin.log')}</h2>
      <Log />
    </>
  );
}

const without = (filter: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));

const actKeys = Object.keys(words).flatMap((key) => (/^act\.[\w-]+\//u.test(key) ? [key.slice('act.'.length)] : []));

function AuditFilter({
  people,
  acts,
  filter,
  onChange,
}: {
  readonly people: Page['people'];
  readonly acts: Page['acts'];
  readonly filter: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}) {
  const { t } = useWords();
  const kinds = [...new Set([...actKeys, ...acts.map(({ act }) => act)])];
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
        {t('admin.act')}
        <select
          value={filter.act ?? ''}
          onChange={(event) => {
            onChange('act', event.target.value);
          }}
        >
          <option value="">{t('filter.any')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`act.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {(['on', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`admin.day-${end}`)}
          <input
            type="date"
            value={filter[end] ?? ''}
            onChange={(event) => {
              onChange(end, event.target.value);
            }}
          />
        </label>
      ))}
    </div>
  );
}

function Digests({ digests }: { readonly digests: Page['digests'] }) {
  const { t, lang } = useWords();
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
              <td>{momentText(at, lang)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Log() {
  const [before, setBefore] = useState<number>();
  const { data, error } = useView(auditLogView, before === undefined ? {} : { before });
  if (!data) return <ViewProblem error={error} />;
  return <LogTable log={data.log} next={data.next} onOlder={setBefore} />;
}
