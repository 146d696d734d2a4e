import { ActForm, Line } from '../shared/act-form.tsx';
import { useWords } from '../shared/language.tsx';
import { daysTyped } from './days-typed.ts';

/** The State Council's notice of one year, entered by the system administrator; open clocks are then reckoned anew. */
export function NoticeForm({ year }: { readonly year: number }) {
  const { t } = useWords();
  return (
    <ActForm
      act="general/enter-holiday-notice"
      done={t('calendar.saved')}
      input={(typed) => {
        const off = daysTyped(typed('off') ?? '');
        const work = daysTyped(typed('work') ?? '');
        const wrong = [...off.wrong, ...work.wrong];
        if (wrong.length > 0) return t('calendar.wrong-days', { days: wrong });
        return { year: Number(typed('year')), off: off.days, work: work.days, source: typed('source') };
      }}
    >
      <label>
        {t('register.year')}
        <input name="year" type="number" defaultValue={year} min={2017} max={2100} required />
      </label>
      <Line name="source" label="calendar.source" />
      <Days name="off" label="calendar.off-days" />
      <Days name="work" label="calendar.work-days" />
    </ActForm>
  );
}

function Days({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useWords();
  return (
    <div className="block">
      <label htmlFor={`days-${name}`}>{t(label)}</label>
      <textarea id={`days-${name}`} name={name} rows={5} aria-describedby={`days-${name}-hint`} />
      <small id={`days-${name}-hint`} className="soft">
        {t('calendar.days-hint')}
      </small>
    </div>
  );
}
