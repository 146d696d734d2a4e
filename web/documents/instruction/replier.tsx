import { repliers } from '../../../contract/documents/instruction.ts';
import { useWords } from '../../shared/language.tsx';

interface Props {
  /** Of a request the Secretariat Section replies, whatever else would be chosen (2.2.7.1-a). */
  readonly isRequest: boolean;
  readonly hasLead: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who answers the sender in the end: fixed for a request, otherwise one of three (2.2.7.2-a). */
export function Replier({ isRequest, hasLead, value, onChange }: Props) {
  const { t } = useWords();
  if (isRequest)
    return (
      <p>
        {t('field.replier')} <strong>{t('replier.secretariat')}</strong>{' '}
        <span className="soft">{t('form.request-replied')}</span>
      </p>
    );
  return (
    <fieldset className="part">
      <legend>{t('field.replier')}</legend>
      {repliers.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="replier"
            checked={value === one}
            disabled={one === 'lead' && !hasLead}
            onChange={() => {
              onChange(one);
            }}
          />{' '}
          {t(`replier.${one}`)}
          {one === 'lead' && !hasLead ? <span className="soft"> {t('form.no-lead-yet')}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}
