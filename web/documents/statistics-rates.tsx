import { urgencies } from '../../contract/documents/arrival.ts';
import type { StageFigures } from '../../contract/views/statistics.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { Bar } from './bar.tsx';

const columns = ['register.urgency', 'statistics.on-time', 'statistics.late', 'statistics.rate'];

/** Stages that had a limit, by urgency: how many kept it. */
export function RateTable({ stages }: { readonly stages: readonly StageFigures[] }) {
  const { t } = useWords();
  const rates = urgencies.map((urgency) => {
    const own = stages.filter((one) => one.urgency === urgency);
    const onTime = own.reduce((sum, one) => sum + one.onTime, 0);
    const late = own.reduce((sum, one) => sum + one.late, 0);
    return { urgency, onTime, late, measured: onTime + late };
  });
  return (
    <Table label={t('statistics.on-time-rate')} columns={columns}>
      {rates
        .filter(({ measured }) => measured > 0)
        .map(({ urgency, onTime, late, measured }) => (
          <tr key={urgency}>
            <th scope="row">{t(`urgency.${urgency}`)}</th>
            <td>{onTime}</td>
            <td className={late > 0 ? 'red' : 'soft'}>{late}</td>
            <td style={{ whiteSpace: 'nowrap' }}>
              <Bar share={onTime / measured} late={late / measured} /> {Math.floor((100 * onTime) / measured)}%
            </td>
          </tr>
        ))}
    </Table>
  );
}
