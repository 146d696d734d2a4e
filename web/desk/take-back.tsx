import { useNavigate } from 'react-router';
import type { Answered } from '../../contract/views/desk.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** The last answers, each with its way back until the next one has acted. */
export function TakeBack({ answered }: { readonly answered: readonly Answered[] }) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const go = useNavigate();
  const takeBack = async (caseId: string) => {
    if (await act('documents/withdraw', { caseId, input: {} })) void go(`/desk/${caseId}`);
  };
  return (
    <div className="answered" aria-live="polite">
      {answered.map(({ caseId, title, act: id }) => (
        <p key={caseId} className="notice">
          <span>
            {t('desk.answered', { act: t(`act.${id}`) })}
            {title}
          </span>
          <button type="button" disabled={busy} onClick={() => void takeBack(caseId)}>
            {t('desk.take-back')}
          </button>
        </p>
      ))}
      <ProblemNotice problem={problem} />
    </div>
  );
}
