import { useId, useRef } from 'react';
import { nearMinutes } from '../../contract/views/dashboard.ts';
import type { ClockSeen } from '../../contract/views/case.ts';
import { momentText, useWords } from './language.tsx';

const nearMs = nearMinutes * 60_000;

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

/** A clock that explains itself. */
export function ClockExplained({ clock, now }: { readonly clock: ClockSeen; readonly now: string }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  return (
    <p>
      {t(`rule.${clock.rule}`)} {/* A clock that stands is not near anything any more. */}
      <Due
        at={clock.dueAt}
        now={clock.state === 'running' ? now : clock.startedAt}
        provisional={clock.provisional}
        overdue={clock.overdue}
      />{' '}
      <span className="soft">{t(`clock.${clock.state}`)}</span>{' '}
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {t('web.why-then')}
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{t('web.why-then')}</h2>
        <ClockReasons clock={clock} />
        <form method="dialog">
          <button type="submit">{t('web.close')}</button>
        </form>
      </dialog>
    </p>
  );
}

/** Rule, start, and each day that the clock skips with the reason. */
export function ClockReasons({ clock }: { readonly clock: ClockSeen }) {
  const { t, lang, pick } = useWords();
  return (
    <>
      <h3>
        {t(`rule.${clock.rule}`)}{' '}
        <span className="soft">
          {clock.source.title} {clock.source.ref}
        </span>
      </h3>
      <p>{pick(clock.source)}</p>
      <dl>
        <dt>{t('web.starts')}</dt>
        <dd>{momentText(clock.startedAt, lang)}</dd>
        <dt>{t('web.counts-from')}</dt>
        <dd>{momentText(clock.countsFrom, lang)}</dd>
        <dt>{t('web.due')}</dt>
        <dd>
          {momentText(clock.dueAt, lang)}
          {clock.provisional ? ` ${t('provisional')}` : ''}
        </dd>
        {clock.endedAt === null ? null : (
          <>
            <dt>{t(`clock.${clock.state}`)}</dt>
            <dd>{momentText(clock.endedAt, lang)}</dd>
          </>
        )}
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
    </>
  );
}
