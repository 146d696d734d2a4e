import { useState } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { useAct } from '../../shared/api.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';

/** An opinion is adopted, or not and why. */
export function Weighing({ request: { caseId, unit } }: { readonly request: ConsultationSeen }) {
  const { t, pick } = useWords();
  const { act, problem, busy } = useAct();
  const [why, setWhy] = useState('');
  const weigh = (adopted: boolean) => void act('documents/weigh-opinion', { caseId, input: { adopted, why } });
  const label = `${pick(unit)} ${t('field.why-not-adopted')}`;
  return (
    <form
      className="one-act"
      onSubmit={(event) => {
        event.preventDefault();
        weigh(true);
      }}
    >
      <input
        aria-label={label}
        placeholder={t('field.why-not-adopted')}
        value={why}
        onChange={(event) => {
          setWhy(event.target.value);
        }}
      />
      <button type="submit" disabled={busy}>
        {t('consultation.adopt')}
      </button>
      <button
        type="button"
        disabled={busy}
        onClick={() => {
          weigh(false);
        }}
      >
        {t('consultation.do-not-adopt')}
      </button>
      <ProblemNotice problem={problem} />
    </form>
  );
}

/** The same on the request's own page. */
export function WeighOne({ seen }: { readonly seen: CaseSeen }) {
  const [request] = seen.consultations;
  return request ? <Weighing request={request} /> : null;
}
