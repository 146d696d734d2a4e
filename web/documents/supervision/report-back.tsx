import { useParams } from 'react-router';
import { reportBackView } from '../../../contract/views/report-back.ts';
import { useView } from '../../shared/api.ts';
import { dayText, momentText, useWords } from '../../shared/language.tsx';
import { PrintButton } from '../../shared/print-button.tsx';
import { FileLinks } from './file-links.tsx';

/** 批示回告: one page to print, the instruction first, then what came of it. */
export function ReportBack() {
  const { t, lang, pick } = useWords();
  const { id = '' } = useParams();
  const { data, error } = useView(reportBackView, { id });
  if (!data)
    return (
      <>
        <h1>{t('page.report-back')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  const at = (moment: string) => momentText(moment, lang);
  const day = (moment: string) => dayText(moment, lang);
  return (
    <article>
      <h1 style={{ textAlign: 'center' }}>{t('page.report-back')}</h1>
      <p>
        <strong>{t('report-back.to', { name: data.leader })}</strong>
      </p>
      <dl>
        <dt>{t('field.title')}</dt>
        <dd>{data.subject}</dd>
        {data.sender === null ? null : (
          <>
            <dt>{t('field.sender')}</dt>
            <dd>
              {data.sender} {data.number ?? ''}
            </dd>
          </>
        )}
        <dt>{t('item.unit')}</dt>
        <dd>
          {pick(data.unit)}（{t(`hand-out-role.${data.role}`)}）
        </dd>
        <dt>{t('item.received-at')}</dt>
        <dd>{at(data.receivedAt)}</dd>
      </dl>
      <h2>{t('item.instruction')}</h2>
      <blockquote>
        <p>{data.instruction}</p>
        <footer className="soft">{data.leader}</footer>
      </blockquote>
      <h2>{t('item.result')}</h2>
      <p className="kept-lines">{data.result}</p>
      <FileLinks files={data.files} />
      {data.delays.length === 0 ? null : (
        <>
          <h2>{t('field.delay')}</h2>
          {data.delays.map((delay) => (
            <p key={delay}>{delay}</p>
          ))}
        </>
      )}
      <dl>
        <dt>{t('report-back.reported')}</dt>
        <dd>
          {day(data.resultAt)} {data.round > 1 ? t('item.round', { round: data.round }) : ''}
        </dd>
        <dt>{t('report-back.reviewed')}</dt>
        <dd>
          {day(data.reportedBackAt)} · {pick(data.owner)} {data.reviewedBy} · {t('report-back.passed')}
        </dd>
        <dt>{t('report-back.acknowledged')}</dt>
        <dd>
          {data.acknowledgedAt === null ? t('report-back.not-yet') : `${data.leader} ${day(data.acknowledgedAt)}`}
        </dd>
      </dl>
      <p className="no-print">
        <PrintButton />
      </p>
    </article>
  );
}
