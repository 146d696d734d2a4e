import type { PreReviewSheet } from '../../../contract/documents/instruction.ts';
import { materials as all } from '../../../regulation/documents/proposal/pre-review-sheet.ts';
import { useWords } from '../../shared/language.tsx';

const states = ['missing', 'attached', 'not-applicable'] as const;

interface Props {
  readonly materials: PreReviewSheet['materials'];
  readonly set: (materials: PreReviewSheet['materials']) => void;
}

/** The seven materials: attached, missing, or not applicable with the reason. */
export function Materials({ materials, set }: Props) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('pre-review.materials')}</legend>
      {all.map((name) => {
        const { state, reason } = materials[name];
        return (
          <div key={name} className="point">
            <label>
              <span className="named">{t(`material.${name}`)}</span>{' '}
              <select
                value={state}
                onChange={(event) => {
                  const chosen = states.find((one) => one === event.target.value) ?? 'missing';
                  set({ ...materials, [name]: { state: chosen, reason } });
                }}
              >
                {states.map((one) => (
                  <option key={one} value={one}>
                    {t(`material-state.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            {state === 'not-applicable' ? (
              <input
                aria-label={`${t(`material.${name}`)} ${t('field.reason')}`}
                placeholder={t('field.reason')}
                value={reason}
                onChange={(event) => {
                  set({ ...materials, [name]: { state, reason: event.target.value } });
                }}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
