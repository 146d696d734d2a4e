import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import { useAct } from '../shared/api.ts';
import { Choice, Field } from '../shared/field.tsx';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/** The eight items, filled in from the paper; number and time are given on registering (2.2.2.2-a). */
export function Registration({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { document } = seen;
  const { act, problem, busy } = useAct();
  const [items, setItems] = useState({
    sender: text(document.sender, ''),
    number: text(document.number, t('web.none')),
    title: text(document.title, ''),
    copies: String(typeof document.copies === 'number' ? document.copies : 1),
    returnStatus: text(document.returnStatus, 'n/a'),
  });
  const set = (name: keyof typeof items) => (value: string) => {
    setItems({ ...items, [name]: value });
  };
  const register = () =>
    act('documents/register-document', {
      caseId: seen.id,
      seenSeq: seen.seq,
      input: { ...items, copies: Number(items.copies), urgency: document.urgency, level: document.level },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
    >
      <fieldset>
        <legend>{t('step.registration')}</legend>
        <div className="fields">
          {(['sender', 'number', 'title', 'copies'] as const).map((name) => (
            <Field key={name} name={name} wide={name === 'title'}>
              {(ids) => (
                <input
                  {...ids}
                  required
                  value={items[name]}
                  onChange={(event) => {
                    set(name)(event.target.value);
                  }}
                />
              )}
            </Field>
          ))}
          <Choice
            name="returnStatus"
            words="return-status"
            values={['n/a', 'to-return', 'returned']}
            value={items.returnStatus}
            onChange={set('returnStatus')}
          />
          <p>
            {t('field.urgency')}: {t(`urgency.${text(document.urgency, 'plain')}`)} · {t('field.level')}:{' '}
            {t(`level.${text(document.level, 'none')}`)}
          </p>
        </div>
        <div className="bar">
          <button type="submit" className="primary" disabled={busy}>
            {t('act.documents/register-document')}
          </button>
        </div>
        <ProblemNotice problem={problem} />
      </fieldset>
    </form>
  );
}
