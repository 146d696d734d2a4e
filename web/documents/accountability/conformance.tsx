import { useState } from 'react';
import { Link } from 'react-router';
import { conformanceView, type Departure } from '../../../contract/views/accountability.ts';
import { useView } from '../../shared/api.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { lateText } from '../../shared/minutes.ts';
import { Table } from '../../shared/table.tsx';
import { PrintButton } from '../../shared/print-button.tsx';
import { PeriodChoice, type Days } from './period-choice.tsx';
import { Said } from './said.tsx';

interface Chosen {
  readonly clause: string;
  readonly kind: string;
}

/** 执行情况报告: which acts departed from which clause, with the evidence; printed, or taken as a sheet. */
export function Conformance() {
  const { t, pick } = useWords();
  const [asked, setAsked] = useState<Days>();
  const [chosen, setChosen] = useState<Chosen>();
  const { data, error } = useView(conformanceView, asked ?? {});
  if (error)
    return (
      <>
        <h1>{t('page.conformance')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  if (!data) return <h1>{t('page.conformance')}</h1>;
  const days = { from: data.from, to: data.to };
  const rows = data.departures.filter(
    ({ source, kind }) => !chosen || (source.id === chosen.clause && kind === chosen.kind),
  );
  return (
    <div className="landscape">
      <h1>
        {t('page.conformance')}{' '}
        <span className="soft">
          {data.from} – {data.to}
        </span>
      </h1>
      <PeriodChoice days={asked ?? days} today={data.today} onChange={setAsked} />
      {data.total === 0 ? <p>{t('departure.none')}</p> : null}
      {data.counts.length === 0 ? null : (
        <>
          <h2>{t('departure.per-clause')}</h2>
          <Table
            label={t('departure.per-clause')}
            columns={['departure.clause', 'departure.kind', 'departure.count']}
            stacks
          >
            {data.counts.map(({ source, kind, count }) => (
              <tr key={`${source.id} ${kind}`}>
                <td className="main">
                  {source.title} {source.ref} <small className="soft">{pick(source)}</small>
                </td>
                <td>{t(`departure.${kind}`)}</td>
                <td data-label={t('departure.count')}>
                  <button
                    type="button"
                    className="plain"
                    aria-label={`${source.ref} ${t(`departure.${kind}`)} ${String(count)}`}
                    onClick={() => {
                      setChosen({ clause: source.id, kind });
                    }}
                  >
                    {count}
                  </button>
                </td>
              </tr>
            ))}
          </Table>
          <h2>
            {t('departure.each')}{' '}
            {chosen ? (
              <button
                type="button"
                className="plain no-print"
                onClick={() => {
                  setChosen(undefined);
                }}
              >
                {t('departure.all')}
              </button>
            ) : null}
          </h2>
          <Departures rows={rows} />
          {data.total > data.departures.length ? (
            <p className="soft">{t('behind.more', { total: data.total, shown: data.departures.length })}</p>
          ) : null}
        </>
      )}
      <p className="no-print">
        <a href={`/api/conformance.xlsx?from=${days.from}&to=${days.to}`} download>
          {t('departure.xlsx')}
        </a>{' '}
        <PrintButton />
      </p>
    </div>
  );
}

const columns = [
  'departure.clause',
  'departure.kind',
  'behind.case',
  'departure.act',
  'behind.at',
  'departure.who',
  'behind.late',
  'departure.evidence',
];

function Departures({ rows }: { readonly rows: readonly Departure[] }) {
  const { t, lang, pick } = useWords();
  return (
    <Table label={t('departure.each')} columns={columns} stacks>
      {rows.map((row, place) => (
        <tr key={`${row.caseId}${row.at}${String(place)}`}>
          <td title={pick(row.source)}>{row.source.ref}</td>
          <td>{t(`departure.${row.kind}`)}</td>
          <td className="main">
            {row.subject === null ? (
              <span className="soft">{t('behind.closed')}</span>
            ) : (
              <Link to={`/cases/${row.caseId}`}>{row.subject}</Link>
            )}
          </td>
          <td>{row.act === null ? t(`rule.${row.rule ?? ''}`) : t(`act.${row.act}`)}</td>
          <td className="whole">{momentText(row.at, lang)}</td>
          <td>
            {row.person} {row.as === null ? '' : pick(row.as)}
          </td>
          <td className="red whole" data-label={row.lateMinutes === null ? undefined : t('behind.late')}>
            {row.lateMinutes === null ? '' : lateText(row.lateMinutes, lang)}
          </td>
          <td>
            <Said {...row} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
