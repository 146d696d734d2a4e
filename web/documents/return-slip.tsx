import { useParams } from 'react-router';
import { returnSlipView } from '../../contract/views/return-slip.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { PrintButton } from '../shared/print-button.tsx';

/** 退文单: one page to print, the reasons with their sources. */
export function ReturnSlip() {
  const { t, lang, pick } = useWords();
  const { id = '' } = useParams();
  const { data, error } = useView(returnSlipView, { id });
  if (error)
    return (
      <>
        <h1>{t('page.return-slip')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  if (!data) return <h1>{t('page.return-slip')}</h1>;
  return (
    <article>
      <h1 style={{ textAlign: 'center' }}>{t('page.return-slip')}</h1>
      <dl>
        <dt>{t('field.sender')}</dt>
        <dd>{data.sender}</dd>
        <dt>{t('field.number')}</dt>
        <dd>{data.number ?? t('web.none')}</dd>
        <dt>{t('field.title')}</dt>
        <dd>{data.subject}</dd>
        <dt>{t('field.arrivedAt')}</dt>
        <dd>{momentText(data.arrivedAt, lang)}</dd>
        <dt>{t('slip.returned-at')}</dt>
        <dd>
          {momentText(data.returnedAt, lang)} · {data.by}
        </dd>
        <dt>{t('slip.act')}</dt>
        <dd>
          {t(`act.${data.act}`)} · {pick(data.source)}（{data.source.title} {data.source.ref}）
        </dd>
      </dl>
      <h2>{t('slip.reasons')}</h2>
      <ol>
        {data.findings.map((finding) => (
          <li key={finding.rule}>
            {pick(finding.source)}（{finding.source.title} {finding.source.ref}）
            {/* Later desks' remedies speak to the reviewer, not to the sender. */}
            {finding.remedy === undefined || data.act !== 'documents/return-to-sender' ? '' : ` ${t(finding.remedy)}`}
          </li>
        ))}
      </ol>
      {data.reason === '' ? null : <p>{data.reason}</p>}
      {data.remark === '' ? null : <p>{data.remark}</p>}
      <p>{t('slip.resubmit')}</p>
      <p className="no-print">
        <PrintButton />
      </p>
    </article>
  );
}
