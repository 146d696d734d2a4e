import type { DaySeen } from '../../contract/views/calendar.ts';
import { useWords } from '../shared/language.tsx';

const monday = new Date(Date.UTC(2024, 0, 1));
const weekdayNames = (lang: string): { short: string; long: string }[] =>
  Array.from({ length: 7 }, (_, i) => {
    const day = new Date(monday.getTime() + i * 86_400_000);
    const name = (weekday: 'short' | 'long') => new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' }).format(day);
    return { short: name('short').replace('周', ''), long: name('long') };
  });

/** Monday 0 to Sunday 6. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Weeks of seven days from Monday; null outside the month. */
export function weeksOf(days: readonly DaySeen[]): (DaySeen | null)[][] {
  const first = days[0];
  const cells: (DaySeen | null)[] = [...Array<null>(first ? weekdayOf(first.date) : 0).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}

export function MonthGrid({ days, today }: { readonly days: readonly DaySeen[]; readonly today: string }) {
  const { t, lang } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('calendar.title-of-page')}>
      <table className="month">
        <thead>
          <tr>
            {weekdayNames(lang === 'zh' ? 'zh-CN' : 'en-GB').map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, i) => (
            <tr key={i}>
              {week.map((day, j) =>
                day ? <DayCell key={day.date} day={day} isToday={day.date === today} /> : <td key={j} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, isToday }: { readonly day: DaySeen; readonly isToday: boolean }) {
  const { t } = useWords();
  const isPlain = day.why === 'weekday' || day.why === 'weekend';
  return (
    <td
      className={`${day.working ? '' : 'rest'}${isToday ? ' today' : ''}`}
      aria-current={isToday ? 'date' : undefined}
      title={day.source ?? undefined}
    >
      <b>{Number(day.date.slice(8))}</b>{' '}
      <span className={isPlain ? 'soft' : ''}>{t(day.working ? 'calendar.work' : 'calendar.rest')}</span>
      {isPlain ? null : (
        <small>
          {t(day.why === 'make-up-day' ? 'skip.make-up-day' : `skip.${day.why}`)}
          <span className="sr"> {day.source}</span>
        </small>
      )}
      {day.provisional ? <small className="soft">{t('calendar.provisional')}</small> : null}
    </td>
  );
}
