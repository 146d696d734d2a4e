import { Field } from '../../shared/field.tsx';

interface Option {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly name: string;
  readonly options: readonly Option[];
  readonly add: (id: string) => void;
  readonly note?: string | undefined;
}

/** Adds one of a long list to what is chosen; typing its first letters finds it. */
export function OneAdded({ name, options, add, note }: Props) {
  return (
    <Field name={name} note={note}>
      {(ids) => (
        <select
          {...ids}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') add(event.target.value);
          }}
        >
          <option value="">＋</option>
          {options.map(({ id, name: said }) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
