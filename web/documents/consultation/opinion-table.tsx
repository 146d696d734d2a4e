import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { Table } from '../../shared/table.tsx';
import { FileLinks } from '../supervision/file-links.tsx';
import { Folded } from './folded.tsx';
import { Stance } from './stance.tsx';
import { UrgeForm } from './urging.tsx';
import { Weighing } from './weighing.tsx';

/** Few columns: an opinion needs the width. */
const columns = ['field.asked-unit', 'field.unit-opinion'];

/** The opinions of departments on a paper; whoever asked weighs them here, the section urges those that are still to come. */
export function OpinionTable({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (seen.kind !== 'receipt' || seen.consultations.length === 0) return null;
  const open = seen.consultations.filter(({ mayUrge }) => mayUrge);
  const urged = open.filter(({ caseId }) => chosen.includes(caseId));
  return (
    <>
      <h2>{t('consultation.opinions')}</h2>
      <Table label={t('consultation.opinions')} columns={columns} stacks>
        {seen.consultations.map((request) => (
          <Row
            key={request.caseId}
            request={request}
            chosen={chosen.includes(request.caseId)}
            choose={(isChosen) => {
              setChosen(isChosen ? [...chosen, request.caseId] : chosen.filter((id) => id !== request.caseId));
            }}
          />
        ))}
      </Table>
      {seen.step === 'consultation' ? <p className="soft">{t('consultation.limit-runs-on')}</p> : null}
      {urged.length === 0 ? null : (
        <Folded does={t('act.documents/urge-request')}>
          <UrgeForm requests={urged} />
        </Folded>
      )}
    </>
  );
}

interface RowProps {
  readonly request: ConsultationSeen;
  readonly chosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}

function Row({ request, chosen, choose }: RowProps) {
  const { t, lang, pick } = useWords();
  const { caseId, unit } = request;
  const name = pick(unit);
  return (
    <tr>
      <td className="main">
        {request.mayUrge ? (
          <input
            type="checkbox"
            aria-label={t('consultation.choose-to-urge', { unit: name })}
            checked={chosen}
            onChange={(event) => {
              choose(event.target.checked);
            }}
          />
        ) : null}{' '}
        {request.mayOpen ? <Link to={`/cases/${caseId}`}>{name}</Link> : name}
        {request.joins.length === 0 ? null : <small> + {request.joins.map(pick).join('、')}</small>}
        <ul className="lines soft">
          <li>
            {t('field.asked-at')} <span className="whole">{momentText(request.askedAt, lang)}</span>
          </li>
          <li>
            {t('field.reply-due')} <span className="whole">{momentText(request.dueAt, lang)}</span>
          </li>
          <li>
            {t('field.urged')} {request.urgings.length}
          </li>
        </ul>
      </td>
      <td>
        <Stance request={request} />
        {request.stance === 'deemed' && request.mayOpen ? (
          <>
            {' '}
            <Link to={`/cases/${caseId}/evidence`}>{t('page.evidence')}</Link>
          </>
        ) : null}
        {request.text === '' ? null : <p className="kept-lines">{request.text}</p>}
        <FileLinks files={request.files} />
        {request.lateAnswer && request.stance === 'deemed' ? <p>{t('consultation.late-answer-there')}</p> : null}
        <Weighed request={request} />
      </td>
    </tr>
  );
}

/** What became of the opinion, and where it can still be said. */
function Weighed({ request }: { readonly request: ConsultationSeen }) {
  const { t } = useWords();
  const { weighed, mayWeigh } = request;
  return (
    <>
      {weighed ? (
        <p>
          {t('field.weighed')}{' '}
          <strong>{t(weighed.adopted ? 'consultation.adopted' : 'consultation.not-adopted')}</strong> {weighed.why}
        </p>
      ) : null}
      {mayWeigh ? <Weighing request={request} /> : null}
    </>
  );
}
