import type { ResultChecks } from '../../../contract/documents/supervision.ts';
import { useWords } from '../../shared/language.tsx';

export const checkNames = ['facts', 'conclusion', 'policyAndLaw'] as const;
type Check = ResultChecks['facts'];

interface Props {
  readonly name: (typeof checkNames)[number];
  readonly check: Check;
  readonly change: (check: Check) => void;
}

/** One of the three checks: in order or not, with a remark. */
export function OneCheck({ name, check, change }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="part">
      <legend>{t(`check.${name}`)}</legend>
      <div className="chips">
        {(['yes', 'no'] as const).map((is) => (
          <label key={is}>
            <input
              type="radio"
              name={`check-${name}`}
              checked={check.is === is}
              onChange={() => {
                change({ ...check, is });
              }}
            />{' '}
            {t(`check-is.${is}`)}
          </label>
        ))}
      </div>
      <input
        aria-label={`${t(`check.${name}`)} ${t('field.check-remark')}`}
        placeholder={t('field.check-remark')}
        value={check.remark}
        onChange={(event) => {
          change({ ...check, remark: event.target.value });
        }}
      />
    </fieldset>
  );
}
