import { useState } from 'react';
import { Link } from 'react-router';
import { urgencies } from '../../contract/documents/arrival.ts';
import { registerView, type RegisterLine } from '../../contract/views/register.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';

const page = 100;

/** 收文登记簿, in the clerks' columns: filtered, printed, taken out as a workbook. */
export function Register() {
  const { t } = useWords();
  const [limit, setLimit] = useState(page);
  const [q, setQ] = useState('');
  const [urgency, setUrgency] = useState('');
  const [year, setYear] = useState<number | undefined>(undefined);
  const filter = {
    ...(year === undefined ? {} : { year }),
    ...(urgency === '' ? {} : { urgency: urgency as 'plain' }),
    ...(q === '' ? {} : { q }),
  };
  const { data } = useView(registerView, { ...filter, limit });
  const taken = new URLSearchParams({
    year: String(data?.year ?? ''),
    ...(urgency === '' ? {} : { urgency }),
    ...(q === '' ? {} : { q }),
  });
  return (
    <>
      <h1>
        {t('register.title-of-page')} {data?.year}
      </h1>
      <form
        className="no-print fields"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label className="block">
          {t('register.search')}
          <input
            type="search"
            value={q}
            onChange={(event) => {
              setQ(event.target.value);
            }}
          />
        </label>
        <label className="block">
          {t('register.urgency')}
          <select
            value={urgency}
            onChange={(event) => {
              setUrgency(event.target.value);
            }}
          >
            <option value="">{t('filter.any')}</option>
            {urgencies.map((one) => (
              <option key={one} value={one}>
                {t(`urgency.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          {t('register.year')}
          <select
            value={year ?? data?.year ?? ''}
            onChange={(event) => {
              setYear(Number(event.target.value));
            }}
          >
            {(data?.years ?? []).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <p>
          <button
            type="button"
            onClick={() => {
              window.print();
            }}
          >
            {t('web.print')}
          </button>{' '}
          <a href={`/api/register.xlsx?${taken.toString()}`}>{t('register.export')}</a>
        </p>
      </form>
      {data?.lines.length === 0 ? <p>{t('register.empty')}</p> : <Lines lines={data?.lines ?? []} />}
      {data && data.lines.length < data.total && limit < 500 ? (
        <button
          type="button"
          className="no-print"
          onClick={() => {
            setLimit(Math.min(limit + page, 500));
          }}
        >
          {t('web.more')}（{data.lines.length}/{data.total}）
        </button>
      ) : null}
    </>
  );
}

const columns = [
  'number',
  'received',
  'sender',
  'document-number',
  'title',
  'copies',
  'level',
  'urgency',
  'goes-to',
  'return-status',
  'remarks',
];

function Lines({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const { t, lang, pick } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('register.title-of-page')}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`register.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <td>{line.number}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{momentText(line.receivedAt, lang)}</td>
              <td>{line.sender}</td>
              <td>{line.documentNumber ?? ''}</td>
              <td style={{ minWidth: '16em' }}>
                <Link to={`/cases/${line.caseId}`}>{line.title}</Link>
              </td>
              <td>{line.copies}</td>
              <td>{t(`level.${line.level}`)}</td>
              <td className={line.urgency === 'plain' ? '' : 'red'}>{t(`urgency.${line.urgency}`)}</td>
              <td>{line.goesTo.map(pick).join('、')}</td>
              <td>{t(`return-status.${line.returnStatus}`)}</td>
              <td>
                {line.voidReason === null ? t(`step.${line.step}`) : t('register.void', { reason: line.voidReason })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
