import { Field } from '../../shared/field.tsx';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
}

/** An opinion or a reason in the writer's own words. */
export function LongText({ name, value, onChange, note }: Props) {
  return (
    <Field name={name} note={note} wide>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
