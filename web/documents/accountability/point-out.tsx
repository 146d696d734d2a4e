import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemKinds } from '../../../contract/documents/accountability.ts';
import { useAct } from '../../shared/api.ts';
import { Choice, Field } from '../../shared/field.tsx';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useUnits } from '../instruction/units.ts';

interface Props {
  readonly items: readonly string[];
  /** The unit whose figure was opened. */
  readonly of: string;
}

/** A department's problem is stated with the chosen cases; the entry opens (2.2.9-b). */
export function PointOut({ items, of }: Props) {
  const { t } = useWords();
  const go = useNavigate();
  const units = useUnits();
  const { act, problem: refused, busy } = useAct();
  const [unit, setUnit] = useState(of);
  const [kind, setKind] = useState<string>(problemKinds[0]);
  const [problem, setProblem] = useState('');
  const send = async () => {
    const done = await act('documents/point-out-problem', { input: { unit, kind, problem, items } });
    if (done) await go(`/cases/${done.caseId}`);
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset>
        <legend>{t('form.point-out', { count: items.length })}</legend>
        {items.length === 0 ? <p className="soft">{t('form.choose-cases')}</p> : null}
        <Field name="unit">
          {(ids) => (
            <select
              {...ids}
              required
              value={unit}
              onChange={(event) => {
                setUnit(event.target.value);
              }}
            >
              <option value="" />
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice name="problemKind" words="problem-kind" values={problemKinds} value={kind} onChange={setKind} />
        <LongText name="problem" value={problem} onChange={setProblem} />
        <div className="bar">
          <button type="submit" className="primary" disabled={busy || items.length === 0}>
            {t('act.documents/point-out-problem')}
          </button>
        </div>
        <ProblemNotice problem={refused} />
      </fieldset>
    </form>
  );
}
