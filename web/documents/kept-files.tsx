import { useState } from 'react';
import { ProblemNotice } from '../shared/finding.tsx';
import { Field } from '../shared/field.tsx';
import { useWords } from '../shared/language.tsx';
import { useUploads } from '../shared/uploads.ts';

/** A file that the server has kept for what is being written. */
export interface Kept {
  readonly id: string;
  readonly name: string;
}

interface Sent {
  readonly id: string | null;
  readonly name: string;
  readonly refusal?: { readonly reason: string } | null;
}

interface Props {
  /** What the field is called. */
  readonly name: string;
  readonly files: readonly Kept[];
  readonly set: (files: readonly Kept[]) => void;
}

/** The files that go with a result or an opinion. */
export function KeptFiles({ name: field, files, set }: Props) {
  const { t } = useWords();
  const [refused, setRefused] = useState<readonly Sent[]>([]);
  const { take, isReading, failed } = useUploads<Sent>((sent) => {
    set([...files, ...sent.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))]);
    setRefused(sent.filter(({ id }) => id === null));
  });
  return (
    <>
      <Field name={field} wide>
        {(ids) => (
          <input
            {...ids}
            type="file"
            multiple
            onChange={(event) => {
              void take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        )}
      </Field>
      <div aria-live="polite">{isReading ? <p>{t('intake.reading')}</p> : null}</div>
      <ul className="lines">
        {files.map(({ id, name }) => (
          <li key={id}>
            {name}{' '}
            <button
              type="button"
              className="plain"
              aria-label={t('form.without', { name })}
              onClick={() => {
                set(files.filter((file) => file.id !== id));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {refused.map(({ name, refusal }) => (
        <p key={name} className="notice bad">
          {name} {t(`read.refusal.${refusal?.reason ?? ''}`)}
        </p>
      ))}
      <ProblemNotice problem={failed} />
    </>
  );
}
