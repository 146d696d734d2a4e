import type { CaseSeen } from '../../../contract/views/case.ts';
import { Finding } from '../../shared/finding.tsx';
import { momentText, useWords } from '../../shared/language.tsx';
import { PrintButton } from '../../shared/print-button.tsx';

/** What a department knows of its paper: who checked and signed it, when it went, what the office told of it. */
export function SendingRecord({ seen: { sending } }: { readonly seen: CaseSeen }) {
  const { t, lang } = useWords();
  if (sending === null) return null;
  const at = (moment: string | null) => (moment === null ? '' : momentText(moment, lang));
  const number =
    sending.receiptNumber === null
      ? ''
      : t('sending.number', { year: String(sending.receiptYear), number: String(sending.receiptNumber) });
  const facts = [
    ['sending.state', t(`sending-state.${sending.state}`)],
    ['sending.checked-by', sending.checkedBy],
    ['sending.signed-by', sending.signedBy],
    ['sending.sent-at', at(sending.sentAt)],
    ['sending.accepted-at', at(sending.acceptedAt)],
    ['field.receiptNumber', number],
    ['sending.outcome-at', at(sending.outcomeAt)],
    [sending.state === 'answered' ? 'sending.answer' : 'sending.outcome', sending.outcomeText],
  ] as const;
  return (
    <>
      <h2>{t('sending.record')}</h2>
      <dl>
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => [<dt key={`${name}-t`}>{t(name)}</dt>, <dd key={name}>{text}</dd>])}
      </dl>
      {sending.returns.toReversed().map((one) => (
        <section key={one.at} aria-label={t('sending.returned')}>
          <h2>
            {t('sending.returned')} {at(one.at)}
          </h2>
          {one.reason === '' ? null : <p>{one.reason}</p>}
          {one.remark === '' ? null : <p>{one.remark}</p>}
          {one.failed.map((finding) => (
            <Finding key={finding.rule} finding={finding} />
          ))}
          <p className="no-print">
            <PrintButton />
          </p>
        </section>
      ))}
    </>
  );
}
