import { useState } from 'react';
import { statisticsView } from '../../contract/views/statistics.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';

/** A month by stage and urgency: average time and how many kept their limit (2.2-a). */
export function Statistics() {
  const { t } = useWords();
  const [month, setMonth] = useState('');
  const { data } = useView(statisticsView, month === '' ? {} : { month });
  const longest = Math.max(1, ...(data?.stages ?? []).map(({ averageMinutes }) => averageMinutes));
  return (
    <>
      <h1>{t('statistics.title-of-page')}</h1>
      <label className="block">
        {t('statistics.month')}
        <input
          type="month"
          value={month || (data?.month ?? '')}
          onChange={(event) => {
            setMonth(event.target.value);
          }}
        />
      </label>
      <p className="counts">
        <span>
          <b>{data?.arrived}</b>
          {t('statistics.arrived')}
        </span>
        <span>
          <b>{data?.registered}</b>
          {t('statistics.registered')}
        </span>
        <span>
          <b>{data?.closed}</b>
          {t('statistics.closed')}
        </span>
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('statistics.title-of-page')}>
        <table>
          <thead>
            <tr>
              {['stage', 'count', 'average-minutes', 'longest', 'on-time', 'late', 'rate'].map((name) => (
                <th key={name} scope="col">
                  {t(`statistics.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(data?.stages ?? []).map((row) => (
              <tr key={row.stage + row.urgency}>
                <td>
                  {t(`step.${row.stage}`)} · {t(`urgency.${row.urgency}`)}
                </td>
                <td>{row.count}</td>
                <td>
                  {row.averageMinutes}{' '}
                  <svg width="90" height="10" aria-hidden="true">
                    <rect width={Math.round((90 * row.averageMinutes) / longest)} height="10" fill="var(--soft)" />
                  </svg>
                </td>
                <td>{row.longestMinutes}</td>
                <td>{row.onTime}</td>
                <td className={row.late > 0 ? 'red' : ''}>{row.late}</td>
                <td>
                  {row.onTime + row.late === 0
                    ? t('statistics.without-limit')
                    : `${String(Math.round((100 * row.onTime) / (row.onTime + row.late)))} %`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
