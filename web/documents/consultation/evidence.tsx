import { useParams } from 'react-router';
import { evidenceView } from '../../../contract/views/consultations.ts';
import type { Sayable } from '../../../words/format.ts';
import { useView } from '../../shared/api.ts';
import { dayText, momentText, useWords } from '../../shared/language.tsx';
import { PrintButton } from '../../shared/print-button.tsx';

/** 视为同意证据页: one page to print, all that a deemed consent stands on. */
export function EvidencePage() {
  const { t, lang, pick, fact } = useWords();
  const { id = '' } = useParams();
  const { data, error } = useView(evidenceView, { id });
  if (error)
    return (
      <>
        <h1>{t('page.evidence')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  if (!data) return <h1>{t('page.evidence')}</h1>;
  return (
    <article>
      <h1 style={{ textAlign: 'center' }}>{t('page.evidence')}</h1>
      <p>
        <strong>{pick(data.source)}</strong>（{data.source.title} {data.source.ref}）
      </p>
      <dl>
        <dt>{t('field.title')}</dt>
        <dd>{data.subject}</dd>
        <dt>{t('field.asked-unit')}</dt>
        <dd>{pick(data.unit)}</dd>
        <dt>{t('field.asked-by')}</dt>
        <dd>
          {data.askedBy} · {pick(data.owner)}
        </dd>
        <dt>{t('field.asked-at')}</dt>
        <dd>{momentText(data.askedAt, lang)}</dd>
        <dt>{t('field.question')}</dt>
        <dd>{data.question}</dd>
        <dt>{t('field.reply-due')}</dt>
        <dd>
          {momentText(data.limit.dueAt, lang)} · {t(`rule.${data.limit.rule}`)}
          {data.limit.skipped.map(({ date, why }) => (
            <div key={date}>
              {dayText(date, lang)} {t(`skipped.${why}`)}
            </div>
          ))}
        </dd>
        {data.promise ? (
          <>
            <dt>{t('field.promisedOn')}</dt>
            <dd>
              {dayText(data.promise.on, lang)} · {t(`reported-by.${data.promise.by}`)} {data.promise.caller}{' '}
              {momentText(data.promise.at, lang)} {data.promise.reason}
            </dd>
          </>
        ) : null}
        <dt>{t('evidence.until')}</dt>
        <dd>{momentText(data.until, lang)}</dd>
        <dt>{t('evidence.recorded')}</dt>
        <dd>{momentText(data.at, lang)}</dd>
      </dl>
      <h2>{t('field.urged')}</h2>
      <ol>
        {data.urgings.map(({ number, channel, at, by, text }) => (
          <li key={number}>
            {momentText(at, lang)} {t(`urging-channel.${channel}`)} {by} {text}
          </li>
        ))}
      </ol>
      <h2>{t('evidence.facts')}</h2>
      <ul className="lines">
        {Object.entries(data.facts).map(([name, value]) => (
          <li key={name}>✓ {fact(name, value as Sayable)}</li>
        ))}
      </ul>
      {data.lateAnswer ? (
        <p>
          {t('field.late-answer')} {momentText(data.lateAnswer.at, lang)} {t(`unit-stance.${data.lateAnswer.stance}`)}{' '}
          {data.lateAnswer.text}
        </p>
      ) : null}
      <p className="no-print">
        <PrintButton />
      </p>
    </article>
  );
}
