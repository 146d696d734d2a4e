import { useState } from 'react';
import { urgingChannels } from '../../../contract/documents/supervision.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ConsultationSeen } from '../../../contract/views/consultations.ts';
import { useAct } from '../../shared/api.ts';
import { Choice } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { Folded } from './folded.tsx';

/** On the request's own page the one unit is urged. */
export function Urging({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  return (
    <Folded does={t('act.documents/urge-request')}>
      <UrgeForm requests={seen.consultations} />
    </Folded>
  );
}

/** One or several units are urged through one channel: who, for the how manieth time, stands above the button. */
export function UrgeForm({ requests }: { readonly requests: readonly ConsultationSeen[] }) {
  const { t, pick } = useWords();
  const { act, problem, busy } = useAct();
  const [channel, setChannel] = useState('phone');
  const [text, setText] = useState('');
  const urge = async () => {
    for (const { caseId } of requests)
      if (!(await act('documents/urge-request', { caseId, input: { channel, text } }))) return;
    setText('');
  };
  return (
    <FormShell
      legend={t('act.documents/urge-request')}
      ways={requests.length === 0 ? [] : [{ key: 'u', does: 'act.documents/urge-request', run: () => void urge() }]}
      problem={problem}
      busy={busy}
    >
      <ul className="lines">
        {requests.map(({ caseId, unit, urgings }) => (
          <li key={caseId}>{t('consultation.urged-as', { unit: pick(unit), number: urgings.length + 1 })}</li>
        ))}
      </ul>
      <Choice name="channel" words="urging-channel" values={urgingChannels} value={channel} onChange={setChannel} />
      <LongText name="urging-text" value={text} onChange={setText} />
    </FormShell>
  );
}
