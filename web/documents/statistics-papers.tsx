import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  type MonthCount,
  type StageFigures,
  statisticsCountedView,
  statisticsPapersView,
} from '../../contract/views/statistics.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { minutesText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';

interface Opened {
  readonly month: string;
  readonly onClose: () => void;
}

const stageColumns = [
  'register.number',
  'register.title',
  'statistics.entered',
  'statistics.left',
  'statistics.took',
  'statistics.on-time',
];

/** The papers behind the time of one stage. */
export function StagePapers({ month, figures, onClose }: Opened & { readonly figures: StageFigures }) {
  const { t, lang } = useWords();
  const { stage, urgency } = figures;
  const { data } = useView(statisticsPapersView, { month, stage, urgency } as never);
  return (
    <Papers title={t('statistics.papers', { step: stage, urgency })} columns={stageColumns} onClose={onClose}>
      {data?.papers.map((paper) => (
        <tr key={paper.caseId + paper.enteredAt}>
          <td>{paper.receiptNumber}</td>
          <td className="main">
            <Link to={`/cases/${paper.caseId}`}>{paper.title}</Link>
          </td>
          <td>{momentText(paper.enteredAt, lang)}</td>
          <td>{momentText(paper.leftAt, lang)}</td>
          <td>{minutesText(paper.minutes, lang)}</td>
          <td className={paper.onTime === false ? 'red' : 'soft'}>
            {paper.onTime === null
              ? t('statistics.without-limit')
              : t(paper.onTime ? 'statistics.on-time' : 'statistics.late')}
          </td>
        </tr>
      ))}
    </Papers>
  );
}

/** The papers behind a count of the month. */
export function CountedPapers({ month, of, onClose }: Opened & { readonly of: MonthCount }) {
  const { t, lang } = useWords();
  const { data } = useView(statisticsCountedView, { month, of });
  const columns = ['register.number', 'register.title', 'dashboard.at'];
  const title = t('dashboard.papers', { what: t(`statistics.${of}`) });
  return (
    <>
      <Papers title={title} columns={columns} onClose={onClose}>
        {data?.papers.map((paper) => (
          <tr key={paper.caseId}>
            <td>{paper.receiptNumber}</td>
            <td className="main">
              <Link to={`/cases/${paper.caseId}`}>{paper.title || t('paper-kind.personal-letter')}</Link>
            </td>
            <td>{momentText(paper.at, lang)}</td>
          </tr>
        ))}
      </Papers>
      {data && data.total > data.papers.length ? (
        <p className="soft">{t('dashboard.more', { total: data.total, shown: data.papers.length })}</p>
      ) : null}
    </>
  );
}

interface PapersProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A list that opens below its figure, its heading read first; on a phone a card each. */
function Papers({ title, columns, onClose, children }: PapersProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}{' '}
        <button type="button" className="plain" onClick={onClose}>
          {t('statistics.close')}
        </button>
      </h3>
      <Table label={title} columns={columns} stacks>
        {children}
      </Table>
    </section>
  );
}
