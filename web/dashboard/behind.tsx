import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { type CaseBehind, type CasesAsked, dashboardCasesView, trends } from '../../contract/views/dashboard.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { lateText, minutesText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';
import type { Open } from './asked.ts';

const columns = [
  'dashboard.case',
  'dashboard.step',
  'dashboard.desk',
  'dashboard.at',
  'dashboard.due',
  'dashboard.clause',
  'dashboard.late-by',
  'dashboard.took',
];

/** The cases behind one figure. */
export function Behind({ asked, open }: { readonly asked: CasesAsked; readonly open: Open }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error } = useView(dashboardCasesView, asked);
  const key = JSON.stringify(asked);
  useEffect(() => {
    heading.current?.focus();
  }, [key]);
  const title = t('dashboard.papers', { what: useFigureName(asked) });
  const rows = data?.rows ?? [];
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {title}{' '}
        <button
          type="button"
          className="plain no-print"
          onClick={() => {
            open(null);
          }}
        >
          {t('statistics.close')}
        </button>
      </h3>
      {error ? <p className="notice bad">{error.message}</p> : null}
      <Table label={title} columns={columns} stacks>
        {rows.map((row, place) => (
          <CaseRow key={`${row.caseId} ${row.at} ${String(place)}`} row={row} />
        ))}
      </Table>
      {data && data.total > rows.length ? (
        <p className="soft">{t('dashboard.more', { total: data.total, shown: rows.length })}</p>
      ) : null}
    </section>
  );
}

const isTrend = (figure: string): boolean => trends.some((trend) => trend === figure);

/** 已超时，拟办: what the opened figure is called. */
function useFigureName({ figure, step, light, week }: CasesAsked): string {
  const { t } = useWords();
  const names: Readonly<Record<string, string>> = {
    mine: 'dashboard.mine',
    open: 'dashboard.open',
    took: 'dashboard.left',
  };
  return [
    t(names[figure] ?? `dashboard.${figure}`),
    ...(light === undefined ? [] : [t(`dashboard.light.${light}`)]),
    ...(step === undefined ? [] : [t(`step.${step}`)]),
    ...(week === undefined ? (isTrend(figure) ? [t('dashboard.sum')] : []) : [week]),
  ].join(' · ');
}

function CaseRow({ row }: { readonly row: CaseBehind }) {
  const { t, lang, pick } = useWords();
  const label = (key: string) => t(`dashboard.${key}`);
  return (
    <tr>
      <td className="main">
        <PaperLink caseId={row.caseId} subject={row.subject} urgency={row.urgency} />
      </td>
      <td>{row.step === '' ? '' : t(`step.${row.step}`)}</td>
      <td>{row.desk === null ? '' : pick(row.desk)}</td>
      <td className="whole">{momentText(row.at, lang)}</td>
      <td className="whole" data-label={row.dueAt === null ? undefined : label('due')}>
        {row.dueAt === null ? '' : momentText(row.dueAt, lang)}
      </td>
      <Clause source={row.source} />
      <td className="red" data-label={row.lateMinutes === null ? undefined : label('late-by')}>
        {row.lateMinutes === null ? '' : lateText(row.lateMinutes, lang)}
      </td>
      <td data-label={row.minutes === null ? undefined : label('took')}>
        {row.minutes === null ? '' : minutesText(row.minutes, lang)}
      </td>
    </tr>
  );
}

/** The way to a case; for whoever may not open it, that it is one. */
export function PaperLink({ caseId, subject, urgency }: Pick<CaseBehind, 'caseId' | 'subject' | 'urgency'>) {
  const { t } = useWords();
  return (
    <>
      {urgency === 'plain' ? null : <b className="red">{t(`urgency.${urgency}`)} </b>}
      {subject === null ? (
        <span className="soft">{t('dashboard.withheld')}</span>
      ) : (
        <Link to={`/cases/${caseId}`}>{subject || t('paper-kind.personal-letter')}</Link>
      )}
    </>
  );
}

/** Where a limit stands in the text; its document and its words in the hint. */
export function Clause({ source }: Pick<CaseBehind, 'source'>) {
  const { pick } = useWords();
  return <td title={source === null ? undefined : `${source.title} ${pick(source)}`}>{source?.ref}</td>;
}
