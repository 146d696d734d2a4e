import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { Table } from '../../shared/table.tsx';
import { Folded } from './folded.tsx';
import { Stance } from './stance.tsx';
import { UrgeForm } from './urging.tsx';
import { Weighing } from './weighing.tsx';

const columns = ['asked-unit', 'asked-at', 'reply-due', 'urged', 'unit-stance', 'unit-opinion', 'weighed'].map(
  (name) => `field.${name}`,
);

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
  const { caseId, unit, urgings, weighed, mayWeigh } = request;
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
      </td>
      <td>{momentText(request.askedAt, lang)}</td>
      <td>{momentText(request.dueAt, lang)}</td>
      <td>{urgings.length}</td>
      <td>
        <Stance request={request} />
        {request.stance === 'deemed' && request.mayOpen ? (
          <>
            {' '}
            <Link to={`/cases/${caseId}/evidence`}>{t('page.evidence')}</Link>
          </>
        ) : null}
      </td>
      <td>
        {request.text}
        {request.files.map((file) => (
          <div key={file.id}>
            <a href={`/api/files/${file.id}`}>{file.name}</a>
          </div>
        ))}
        {request.lateAnswer && request.stance === 'deemed' ? <div>{t('consultation.late-answer-there')}</div> : null}
      </td>
      <td>
        {weighed ? `${t(weighed.adopted ? 'consultation.adopted' : 'consultation.not-adopted')} ${weighed.why}` : null}
        {mayWeigh ? <Weighing request={request} /> : null}
      </td>
    </tr>
  );
}
