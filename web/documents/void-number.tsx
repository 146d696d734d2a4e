import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

/** The section chief explains a gap: the number stays in the register and stands for nothing (2.2.2.2-a). */
export function VoidNumber({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const { act, problem, busy } = useAct();
  if (seen.voidReason !== null) return <p>{t('case.number-void', { reason: seen.voidReason })}</p>;
  if (!seen.mayVoid) return null;
  return (
    <details>
      <summary>{t('act.documents/void-number')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act('documents/void-number', { caseId: seen.id, seenSeq: seen.seq, input: { reason } });
        }}
      >
        <label className="block">
          {t('field.void-reason')}
          <input
            required
            value={reason}
            maxLength={500}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
        <p>
          <button type="submit" disabled={busy}>
            {t('act.documents/void-number')}
          </button>
        </p>
        <ProblemNotice problem={problem} />
      </form>
    </details>
  );
}
