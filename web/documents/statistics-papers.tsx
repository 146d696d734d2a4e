import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { type StageFigures, statisticsPapersView } from '../../contract/views/statistics.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { minutesText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';

const columns = [
  'register.number',
  'register.title',
  'statistics.entered',
  'statistics.left',
  'statistics.took',
  'statistics.on-time',
];

/** The papers behind one figure. */
export function StagePapers({
  month,
  figures,
  onClose,
}: {
  readonly month: string;
  readonly figures: StageFigures;
  readonly onClose: () => void;
}) {
  const { t, lang } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { stage, urgency } = figures;
  const { data } = useView(statisticsPapersView, { month, stage, urgency } as never);
  useEffect(() => {
    heading.current?.focus();
  }, [stage, urgency]);
  const title = t('statistics.papers', { step: stage, urgency });
  return (
    <section aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}{' '}
        <button type="button" className="plain" onClick={onClose}>
          {t('statistics.close')}
        </button>
      </h3>
      <Table label={title} columns={columns}>
        {data?.papers.map((paper) => (
          <tr key={paper.caseId + paper.enteredAt}>
            <td>{paper.receiptNumber}</td>
            <td>
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
      </Table>
    </section>
  );
}
