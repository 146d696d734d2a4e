import { useState } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import { useActForm } from './use-act-form.ts';

/** What an act wants beside the press of its button. */
const needsText: Readonly<Record<string, string>> = {
  'documents/reopen-review': 'reason',
  'documents/distribute-again': 'reason',
  'documents/send-back-to-section': 'reason',
  'documents/return-for-completion': 'reason',
  'documents/open-pre-review': 'reason',
  'documents/send-back-proposal': 'reason',
  'documents/call-back': 'reason',
  'documents/submit-again': 'reason',
  'documents/hand-out-again': 'reason',
  'documents/close-with-remark': 'remark',
  'documents/close-item': 'reason',
  'documents/remind-leader': 'text',
  'documents/mark-read': 'remark',
  'documents/end-consultation': 'reason',
  'documents/refuse-draft': 'reason',
  'documents/reopen-request': 'reason',
  'documents/drop-accountability': 'reason',
  'documents/accept-rectification': 'remark',
  'documents/reject-rectification': 'reason',
  'documents/urge-rectification': 'text',
  'documents/close-accountability': 'remark',
  'documents/record-bureau-opinion': 'opinion',
  'documents/send-back-draft': 'reason',
  'documents/drop-sending': 'reason',
};
const optional = ['documents/mark-read'];

interface Props {
  readonly act: string;
  readonly seen: CaseSeen;
  /** Nothing larger stands beside it: its line is open, and one button alone is the usual way. */
  readonly alone: boolean;
}

/** An act with a button, and a reason or a remark where it wants one: folded beside a form. */
export function OneAct({ act, seen, alone }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(alone);
  const name = act.slice('documents/'.length);
  const { body, set, run, problem, busy } = useActForm(seen, name, { text: '' });
  const field = needsText[act];
  if (field !== undefined && !isOpen)
    return (
      <button
        type="button"
        aria-expanded={false}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`act.${act}`)}…
      </button>
    );
  return (
    <form
      className="one-act"
      onSubmit={(event) => {
        event.preventDefault();
        void run(name, field === undefined ? {} : { [field]: body.text });
      }}
    >
      {field === undefined ? null : (
        <input
          aria-label={`${t(`act.${act}`)} ${t(`field.${field}`)}`}
          placeholder={t(`field.${field}`)}
          required={!optional.includes(act)}
          autoFocus={!alone}
          value={body.text}
          onChange={(event) => {
            set({ text: event.target.value });
          }}
        />
      )}
      <button type="submit" className={alone && field === undefined ? 'primary' : ''} disabled={busy}>
        {t(`act.${act}`)}
      </button>
      <ProblemNotice problem={problem} />
    </form>
  );
}
