import { useState } from 'react';
import type { PreReviewSheet } from '../../../contract/documents/instruction.ts';
import { useWords } from '../../shared/language.tsx';

type Units = PreReviewSheet['units'];

/** The regions and departments whose powers are touched, each with whether it agrees (2.2.3.2.3-g). */
export function UnitsConcerned({ units, set }: { readonly units: Units; readonly set: (units: Units) => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '' || units.some((unit) => unit.name === name.trim())) return;
    set([...units, { name: name.trim(), agrees: false }]);
    setName('');
  };
  return (
    <fieldset>
      <legend>{t('pre-review.units')}</legend>
      {units.map((unit) => (
        <div key={unit.name} className="point">
          <label>
            <input
              type="checkbox"
              checked={unit.agrees}
              onChange={(event) => {
                set(units.map((one) => (one === unit ? { ...one, agrees: event.target.checked } : one)));
              }}
            />{' '}
            {t('pre-review.agrees', { name: unit.name })}
          </label>
          <button
            type="button"
            className="plain"
            aria-label={t('form.without', { name: unit.name })}
            onClick={() => {
              set(units.filter((one) => one !== unit));
            }}
          >
            ×
          </button>
        </div>
      ))}
      <div className="point">
        <input
          aria-label={t('field.unit-concerned')}
          placeholder={t('field.unit-concerned')}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter in this line adds the unit, it does not sign the sheet.
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {t('form.add')}
        </button>
      </div>
    </fieldset>
  );
}
