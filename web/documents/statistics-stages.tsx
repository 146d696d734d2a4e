import type { StageFigures } from '../../contract/views/statistics.ts';
import { useWords } from '../shared/language.tsx';
import { minutesText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';
import { Bar } from './bar.tsx';

const columns = [
  'statistics.stage',
  'register.urgency',
  'statistics.count',
  'statistics.average-minutes',
  'statistics.longest',
  'statistics.on-time',
  'statistics.late',
];

export function StageTable({
  stages,
  onOpen,
}: {
  readonly stages: readonly StageFigures[];
  readonly onOpen: (figures: StageFigures) => void;
}) {
  const { t, lang } = useWords();
  const most = Math.max(1, ...stages.map(({ averageMinutes }) => averageMinutes));
  return (
    <Table label={t('statistics.average')} columns={columns}>
      {stages.map((one) => (
        <tr key={`${one.stage} ${one.urgency}`}>
          <th scope="row">{t(`step.${one.stage}`)}</th>
          <td className={one.urgency === 'plain' ? 'soft' : 'red'}>{t(`urgency.${one.urgency}`)}</td>
          <td>
            <button
              type="button"
              className="plain"
              onClick={() => {
                onOpen(one);
              }}
            >
              {one.count}
              <span className="sr"> {t('statistics.papers', { step: one.stage, urgency: one.urgency })}</span>
            </button>
          </td>
          <td style={{ whiteSpace: 'nowrap' }}>
            <Bar share={one.averageMinutes / most} /> {minutesText(one.averageMinutes, lang)}
          </td>
          <td>{minutesText(one.longestMinutes, lang)}</td>
          <td>
            {one.onTime + one.late === 0 ? <span className="soft">{t('statistics.without-limit')}</span> : one.onTime}
          </td>
          <td className={one.late > 0 ? 'red' : 'soft'}>{one.onTime + one.late === 0 ? '' : one.late}</td>
        </tr>
      ))}
    </Table>
  );
}
