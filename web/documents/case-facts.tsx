import { Link } from 'react-router';
import type { CaseSeen } from '../../contract/views/case.ts';
import { momentText, useWords } from '../shared/language.tsx';

const shown: readonly (readonly [string, string | null])[] = [
  ['receiptNumber', null],
  ['sender', null],
  ['senderClass', 'sender-class'],
  ['number', null],
  ['kind', 'kind'],
  ['paperKind', 'paper-kind'],
  ['medium', 'medium'],
  ['urgency', 'urgency'],
  ['level', 'level'],
  ['copies', null],
  ['returnStatus', 'return-status'],
  ['signatory', null],
  ['dated', null],
  ['addressees', null],
  ['cc', null],
  ['disclosure', 'disclosure'],
  ['contactName', null],
  ['contactPhone', null],
  ['replyWantedOn', null],
  ['distribution', null],
];
const moments = ['arrivedAt', 'countsFrom', 'registeredAt', 'distributedAt', 'statedLimit'];

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What the register and the paper's head say. */
export function Facts({ seen }: { readonly seen: CaseSeen }) {
  const { t, lang } = useWords();
  const { document } = seen;
  const rows = shown.flatMap(([name, words]) => {
    const value = document[name];
    const text = Array.isArray(value) ? value.join('、') : value === null || value === undefined ? '' : plain(value);
    return text === '' ? [] : [[name, words === null ? text : t(`${words}.${text}`)] as const];
  });
  const times = moments.flatMap((name) =>
    typeof document[name] === 'string' ? [[name, momentText(document[name], lang)] as const] : [],
  );
  return (
    <>
      <dl>
        {[...rows, ...times].map(([name, text]) => [
          <dt key={`${name}-t`}>{t(`field.${name}`)}</dt>,
          <dd key={name}>{text}</dd>,
        ])}
      </dl>
      {document.outsideHours === true ? <p>{t('case.outside-hours')}</p> : null}
      {seen.resubmits === null ? null : (
        <p>
          <Link to={`/cases/${seen.resubmits}`}>{t('case.resubmits')}</Link>
        </p>
      )}
      {seen.resubmittedBy === null ? null : (
        <p>
          <Link to={`/cases/${seen.resubmittedBy}`}>{t('case.resubmitted')}</Link>
        </p>
      )}
      {seen.step === 'returned' ? (
        <p>
          <Link to={`/cases/${seen.id}/return-slip`}>{t('page.return-slip')}</Link> ·{' '}
          <Link to={`/intake?resubmits=${seen.id}`}>{t('case.take-in-again')}</Link>
        </p>
      ) : null}
    </>
  );
}
