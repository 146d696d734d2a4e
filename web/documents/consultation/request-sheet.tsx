import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { dayText, momentText, useWords } from '../../shared/language.tsx';
import { FileLinks } from '../supervision/file-links.tsx';
import { Stance } from './stance.tsx';

/** What a unit was asked, with which files, how it was urged, what it promised and said. */
export function RequestSheet({ seen }: { readonly seen: CaseSeen }) {
  const { t, lang, pick } = useWords();
  const [request] = seen.consultations;
  if (seen.kind !== 'consultation' || !request) return null;
  return (
    <>
      <h2>{t('case.facts')}</h2>
      <dl>
        <dt>{t('field.asked-unit')}</dt>
        <dd>
          {pick(request.unit)} · {t(`consultation-mode.${request.mode}`)}
          {request.joins.length === 0 ? null : ` · ${t('field.joins')} ${request.joins.map(pick).join('、')}`}
        </dd>
        <dt>{t('field.asked-by')}</dt>
        <dd>{pick(request.owner)}</dd>
        <dt>{t('field.question')}</dt>
        <dd>{request.question}</dd>
        <dt>{t('field.reply-due')}</dt>
        <dd>{momentText(request.dueAt, lang)}</dd>
        <dt>{t('field.unit-opinion')}</dt>
        <dd>
          <Stance request={request} />
          {seen.step === 'deemed-consent' || request.reopenedWhy !== '' ? (
            <>
              {' '}
              <Link to={`/cases/${seen.id}/evidence`}>{t('page.evidence')}</Link>
            </>
          ) : null}
          {request.text === '' ? null : <p className="kept-lines">{request.text}</p>}
        </dd>
      </dl>
      <NoUrging request={request} />
      <Urgings request={request} />
      <Draft request={request} />
      {request.promise ? (
        <p>
          {t('consultation.promised', { promisedOn: dayText(request.promise.on, lang) })} {request.promise.reason}
        </p>
      ) : null}
      {seen.files.length === 0 ? null : <h2>{t('case.files')}</h2>}
      <FileLinks files={seen.files} />
    </>
  );
}

interface Of {
  readonly request: ConsultationSeen;
}

/** Without an urging, silence is nothing but silence. */
function NoUrging({ request }: Of) {
  const { t } = useWords();
  const isOpen = request.stance === null && request.step !== 'ended';
  return isOpen && request.urgings.length === 0 ? <p className="soft">{t('consultation.no-urging')}</p> : null;
}

function Urgings({ request }: Of) {
  const { t, lang } = useWords();
  return (
    <ul className="lines">
      {request.urgings.map(({ number, channel, at, by, text }) => (
        <li key={number}>
          {t('consultation.urging', { number })} {momentText(at, lang)} {t(`urging-channel.${channel}`)} {by} {text}
        </li>
      ))}
    </ul>
  );
}

function Draft({ request: { draft, countersigns, lateAnswer } }: Of) {
  const { t, lang, pick } = useWords();
  return (
    <>
      {draft ? (
        <p>
          {t('field.draft')} {t(`unit-stance.${draft.stance}`)} {draft.text}
        </p>
      ) : null}
      <ul className="lines">
        {countersigns.map(({ unit, agrees, reason, at, by }) => (
          <li key={at + unit.target}>
            {pick(unit)} {by} {momentText(at, lang)} {t(agrees ? 'consultation.signed' : 'consultation.refused')}{' '}
            {reason}
          </li>
        ))}
      </ul>
      {lateAnswer ? (
        <p>
          {t('field.late-answer')} {momentText(lateAnswer.at, lang)} {t(`unit-stance.${lateAnswer.stance}`)}{' '}
          {lateAnswer.text}
        </p>
      ) : null}
    </>
  );
}
