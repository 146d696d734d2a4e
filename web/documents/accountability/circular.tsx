import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../shared/api.ts';
import { Field } from '../../shared/field.tsx';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Days } from './period-choice.tsx';

interface Props {
  readonly days: Days;
  /** null: not for this viewer to issue. */
  readonly draft: string | null;
}

/** A circular on the period: drafted by the office, completed by whoever issues it (2.2.9-a). */
export function CircularForm({ days, draft }: Props) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const [text, setText] = useState<string>();
  const [issued, setIssued] = useState<string>();
  if (draft === null) return null;
  const shown = text ?? draft;
  const issue = async () => {
    const done = await act('documents/issue-circular', { input: { ...days, text: shown } });
    if (done) setIssued(done.caseId);
  };
  return (
    <details className="no-print">
      <summary>{t('circular.draft')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        <Field name="circular" wide>
          {(ids) => (
            <textarea
              {...ids}
              rows={14}
              required
              value={shown}
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          )}
        </Field>
        <ProblemNotice problem={problem} />
        <div className="bar">
          <button type="submit" className="primary" disabled={busy || issued !== undefined}>
            {t('act.documents/issue-circular')}
          </button>
          {issued === undefined ? null : (
            <span role="status">
              {t('circular.issued')} <Link to={`/cases/${issued}`}>{t('circular.show')}</Link>
            </span>
          )}
        </div>
      </form>
    </details>
  );
}
