import { useId, useRef } from 'react';
import type { ClockSeen } from '../../contract/views/case.ts';
import { momentText, useWords } from './language.tsx';

const nearMs = 60 * 60_000;

/** A due time with its light: green ring, ink when less than an hour is left, red when late; 暂定 where a notice may move it. */
export function Due({
  at,
  now,
  provisional,
  overdue,
}: {
  readonly at: string | null;
  readonly now: string;
  readonly provisional: boolean;
  readonly overdue: boolean;
}) {
  const { t, lang } = useWords();
  if (at === null) return <span className="soft">{t('web.no-limit')}</span>;
  const isNear = !overdue && Date.parse(at) - Date.parse(now) < nearMs;
  return (
    <span className={overdue ? 'red' : ''}>
      <span className={`light${overdue ? ' late' : isNear ? ' near' : ''}`} aria-hidden="true" />
      {momentText(at, lang)}
      {overdue ? ` ${t('web.overdue')}` : ''}
      {provisional ? ` ${t('provisional')}` : ''}
    </span>
  );
}

/** A clock that explains itself: rule, start, and each day that it skips with the reason. */
export function ClockExplained({ clock, now }: { readonly clock: ClockSeen; readonly now: string }) {
  const { t, lang, pick } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  return (
    <p>
      <Due at={clock.dueAt} now={now} provisional={clock.provisional} overdue={clock.overdue} />{' '}
      <span className="soft">{t(`clock.${clock.state}`)}</span>{' '}
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {t('web.why-then')}
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>
          {clock.source.ref} <span className="soft">({clock.source.id})</span>
        </h2>
        <p>{pick(clock.source)}</p>
        <dl>
          <dt>{t('web.starts')}</dt>
          <dd>{momentText(clock.startedAt, lang)}</dd>
          <dt>{t('web.counts-from')}</dt>
          <dd>{momentText(clock.countsFrom, lang)}</dd>
          <dt>{t('web.due')}</dt>
          <dd>{momentText(clock.dueAt, lang)}</dd>
        </dl>
        {clock.skipped.length === 0 ? null : (
          <ul>
            {clock.skipped.map(({ date, why, source }) => (
              <li key={date + why}>
                {date} {t(`skipped.${why}`)} {source === null ? '' : <span className="soft">{source}</span>}
              </li>
            ))}
          </ul>
        )}
        <form method="dialog">
          <button type="submit">{t('web.close')}</button>
        </form>
      </dialog>
    </p>
  );
}
