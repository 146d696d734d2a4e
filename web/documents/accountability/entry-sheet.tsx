import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { FigureTable } from './figure-table.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** What an entry says: the problem and its cases, what was ordered, what the department answered, what came of it. */
export function EntrySheet({ seen: { accountability: entry } }: Props) {
  const { t, lang, pick } = useWords();
  if (entry === null) return null;
  const texts = [
    ['unit', pick(entry.unit)],
    ['problemKind', t(`problem-kind.${entry.kind}`)],
    ['problem', entry.problem],
    ['demand', entry.demand],
    ['rectifyBy', entry.rectifyBy ?? ''],
    ['causes', entry.causes],
    ['improvements', entry.improvements],
    ['referralKind', entry.referredFor === null ? '' : t(`referral-kind.${entry.referredFor}`)],
    ['referral', entry.referral],
    ['bureauOpinion', entry.bureauOpinion],
  ] as const;
  return (
    <>
      <h2>{t('case.facts')}</h2>
      <dl>
        {texts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => [<dt key={`${name}-t`}>{t(`field.${name}`)}</dt>, <dd key={name}>{text}</dd>])}
        {entry.urgings.map(({ at, by, text }) => [
          <dt key={`${at}-t`}>{t('field.urged')}</dt>,
          <dd key={at}>
            {momentText(at, lang)} {by}：{text}
          </dd>,
        ])}
        <dt>{t('field.items')}</dt>
        <dd>
          <ul className="lines">
            {entry.items.map(({ caseId, subject }) => (
              <li key={caseId}>
                {subject === null ? (
                  <span className="soft">{t('behind.closed')}</span>
                ) : (
                  <Link to={`/cases/${caseId}`}>{subject}</Link>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}

/** The text that the case is about: a criticism, drafted or issued, or a circular with its figures. */
export function IssuedText({ seen: { accountability, circular, step } }: Props) {
  const { t } = useWords();
  const text = circular?.text ?? (step === 'criticism' ? '' : (accountability?.criticism ?? ''));
  return (
    <>
      {text === '' ? null : (
        <div className="text" tabIndex={0} role="region" aria-label={t('case.text')}>
          {text}
        </div>
      )}
      {circular === null || circular.figures.length === 0 ? null : (
        <>
          <h2>{t('circular.figures')}</h2>
          <FigureTable label={t('circular.figures')} rows={circular.figures} />
        </>
      )}
    </>
  );
}
