import { useState } from 'react';
import { calendarView, type NoticeSeen } from '../../contract/views/calendar.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { MonthGrid } from './month-grid.tsx';
import { NoticeForm } from './notice-form.tsx';

/** The month before or after, YYYY-MM. */
export function monthBeside(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The working calendar with the reason for every day; the year's notice is entered here. */
export function Calendar() {
  const { t } = useWords();
  const [month, setMonth] = useState<string>();
  const { data } = useView(calendarView, month === undefined ? {} : { month });
  if (!data) return <h1>{t('calendar.title-of-page')}</h1>;
  const to = (by: number) => () => {
    setMonth(monthBeside(data.month, by));
  };
  const hours = data.hours.map(({ opens, closes }) => `${opens}–${closes}`);
  return (
    <>
      <h1>{t('calendar.title-of-page')}</h1>
      {data.missing === null ? null : (
        <p className="notice bad" role="status">
          {t('calendar.missing', { year: data.missing })}
        </p>
      )}
      <p>
        {t('calendar.hours')}: <strong>{hours.length === 0 ? t('calendar.rest-today') : hours.join(' ')}</strong>
      </p>
      <p>
        <button type="button" onClick={to(-1)}>
          {t('calendar.previous')}
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            setMonth(undefined);
          }}
        >
          {t('calendar.today')}
        </button>{' '}
        <button type="button" onClick={to(1)}>
          {t('calendar.next')}
        </button>{' '}
        <strong role="status">{data.month}</strong>
      </p>
      <MonthGrid days={data.days} today={data.today} />
      <h2>{t('calendar.notices')}</h2>
      {data.mayEnter ? <NoticeForm year={data.missing ?? Number(data.today.slice(0, 4))} /> : null}
      <Notices notices={data.notices} />
    </>
  );
}

const columns = ['register.year', 'calendar.source', 'calendar.days-off', 'calendar.make-up', 'calendar.entered'];

function Notices({ notices }: { readonly notices: readonly NoticeSeen[] }) {
  const { t, lang } = useWords();
  return (
    <Table label={t('calendar.notices')} columns={columns}>
      {notices.map(({ year, source, off, work, enteredAt }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <td>{source}</td>
          <td>{off.length}</td>
          <td>{work.map((day) => day.slice(5)).join('  ')}</td>
          <td className="soft">{enteredAt === null ? t('calendar.shipped') : momentText(enteredAt, lang)}</td>
        </tr>
      ))}
    </Table>
  );
}
