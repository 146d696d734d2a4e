import { type SubmitEvent, type ReactNode, useRef, useState } from 'react';
import { useAct } from './api.ts';
import { ProblemNotice } from './finding.tsx';
import { useWords } from './language.tsx';

/** What was typed, by field; an empty field is null. */
export type Typed = (name: string) => string | null;

/** A short form for one act that needs no case: folded until it is wanted, emptied when the act was done. */
export function ActForm({
  act: id,
  input,
  children,
  done,
}: {
  readonly act: string;
  /** The act's input from what was typed; a string is what is wrong with it. */
  readonly input: (typed: Typed) => object | string;
  readonly children: ReactNode;
  readonly done?: string;
}) {
  const { t } = useWords();
  const { act, problem, busy, clear } = useAct();
  const [said, setSaid] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const made = input((name) => textOf(values.get(name)));
    clear();
    if (typeof made === 'string') {
      setSaid(made);
      return;
    }
    setSaid('');
    const committed = await act(id, { input: made });
    if (!committed) return;
    form.current?.reset();
    setSaid(done ?? t('admin.done'));
  };
  return (
    <details className="no-print">
      <summary>{t(`act.${id}`)}</summary>
      <form ref={form} onSubmit={(event) => void submit(event)}>
        <div className="fields">{children}</div>
        <ProblemNotice problem={problem} />
        <p>
          <button type="submit" disabled={busy}>
            {t(`act.${id}`)}
          </button>{' '}
          <span role="status">{said}</span>
        </p>
      </form>
    </details>
  );
}

const textOf = (value: FormDataEntryValue | null): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A one-line field of an act's form. */
export function Line({
  name,
  label,
  type = 'text',
  optional = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'number';
  readonly optional?: boolean;
}) {
  const { t } = useWords();
  return (
    <label>
      {t(label)}
      <input name={name} type={type} required={!optional} autoComplete="off" />
    </label>
  );
}

/** One of a list, in an act's form. */
export function Pick({
  name,
  label,
  options,
  optional = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly optional?: boolean;
}) {
  const { t } = useWords();
  return (
    <label>
      {t(label)}
      <select name={name} required={!optional} defaultValue="">
        <option value="">{optional ? t('web.none') : ''}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A wall-clock time of the city, as the browser gives it, as a moment on the wire. */
export const cityMoment = (wall: string | null): string | null => (wall === null ? null : `${wall}:00+08:00`);
