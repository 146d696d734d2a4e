import { useState } from 'react';
import { calendarView } from '../../contract/views/calendar.ts';
import { useAct, useView } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** The working calendar: each day with its reason and source, and the years' notices. */
export function Calendar() {
  const { t } = useWords();
  const [month, setMonth] = useState('');
  const { data } = useView(calendarView, month === '' ? {} : { month });
  return (
    <>
      <h1>{t('calendar.title-of-page')}</h1>
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
      <p>
        {t('calendar.hours')}:{' '}
        {data?.hours.length === 0
          ? t('calendar.rest-today')
          : data?.hours.map(({ opens, closes }) => `${opens}–${closes}`).join(' ')}
      </p>
      {data?.missing == null ? null : (
        <p className="notice bad">{t('calendar.missing', { year: String(data.missing) })}</p>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('calendar.title-of-page')}>
        <table>
          <tbody>
            {(data?.days ?? []).map((day) => (
              <tr key={day.date} aria-current={day.date === data?.today ? 'date' : undefined}>
                <th scope="row">{day.date}</th>
                <td className={day.working ? '' : 'red'}>{t(day.working ? 'calendar.work' : 'calendar.rest')}</td>
                <td>
                  {t(`skipped.${day.why}`)}
                  {day.provisional ? ` · ${t('calendar.provisional')}` : ''}
                </td>
                <td className="soft">{day.source ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{t('calendar.notices')}</h2>
      <ul>
        {(data?.notices ?? []).map((notice) => (
          <li key={`${String(notice.year)}${notice.enteredAt ?? ''}`}>
            {notice.year} · {notice.source}
          </li>
        ))}
      </ul>
      {data?.mayEnter ? <NoticeForm /> : null}
    </>
  );
}

const days = (text: string): string[] => text.split(/[\s、，,]+/u).filter((one) => one !== '');

function NoticeForm() {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const [form, setForm] = useState({ year: '', off: '', work: '', source: '' });
  const fields = [
    ['year', 'register.year'],
    ['off', 'calendar.off-days'],
    ['work', 'calendar.work-days'],
    ['source', 'calendar.source'],
  ] as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act('general/enter-holiday-notice', {
          input: { year: Number(form.year), off: days(form.off), work: days(form.work), source: form.source },
        });
      }}
    >
      <fieldset>
        <legend>{t('calendar.enter')}</legend>
        <p className="soft">{t('calendar.days-hint')}</p>
        {fields.map(([name, words]) => (
          <label key={name} className="block">
            {t(words)}
            <input
              required={name !== 'work'}
              value={form[name]}
              onChange={(event) => {
                setForm({ ...form, [name]: event.target.value });
              }}
            />
          </label>
        ))}
        <p>
          <button type="submit" className="primary" disabled={busy}>
            {t('calendar.enter')}
          </button>
        </p>
        <ProblemNotice problem={problem} />
      </fieldset>
    </form>
  );
}
