import { useId, type ReactNode } from 'react';
import { useWords } from './language.tsx';

interface FieldProps {
  readonly name: string;
  readonly error?: string | undefined;
  readonly wide?: boolean;
  readonly note?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A field with its label, what the reading or the server says of it, and both tied to the input. */
export function Field({ name, error, wide = false, note, children }: FieldProps) {
  const { t } = useWords();
  const id = useId();
  const said = error ?? note;
  return (
    <div className={wide ? 'block wide' : 'block'}>
      <label htmlFor={id}>{t(`field.${name}`)}</label>
      {children({
        id,
        'aria-describedby': said === undefined ? undefined : `${id}-said`,
        'aria-invalid': error !== undefined,
      })}
      {said === undefined ? null : (
        <small id={`${id}-said`} className={error === undefined ? 'soft' : 'red'}>
          {said}
        </small>
      )}
    </div>
  );
}

/** A choice among keys that have words. */
export function Choice({
  name,
  words,
  values,
  value,
  onChange,
  empty,
}: {
  readonly name: string;
  readonly words: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly empty?: boolean;
}) {
  const { t } = useWords();
  return (
    <Field name={name}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {empty ? <option value="">{t('web.none')}</option> : null}
          {values.map((one) => (
            <option key={one} value={one}>
              {t(`${words}.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
