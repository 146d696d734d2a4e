import type { ReactNode } from 'react';
import type { Problem } from '../../shared/api.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useKeys } from '../../shared/keys.tsx';
import { useWords } from '../../shared/language.tsx';

/** One thing that a form can do. Its key works as its button does. */
export interface Way {
  readonly key: string;
  /** Words of the button. */
  readonly does: string;
  readonly run: () => void;
}

interface Props {
  readonly legend: string;
  /** The usual way first: Enter in a line does it, and its button is the dark one. */
  readonly ways: readonly Way[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly children?: ReactNode;
}

/** A case's form: its fields, then what can be done with them, then what the rules say of the attempt. */
export function FormShell({ legend, ways, problem, busy, children }: Props) {
  const { t } = useWords();
  useKeys(busy ? [] : ways);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ways[0]?.run();
      }}
    >
      <fieldset>
        <legend>{legend}</legend>
        {children}
        <div className={ways.length === 0 ? '' : 'bar'}>
          {ways.map(({ key, does, run }, place) => (
            <button
              key={does}
              type={place === 0 ? 'submit' : 'button'}
              className={place === 0 ? 'primary' : ''}
              disabled={busy}
              aria-keyshortcuts={`Alt+${key}`}
              onClick={place === 0 ? undefined : run}
            >
              {t(does)} <small aria-hidden="true">({key})</small>
            </button>
          ))}
        </div>
        <ProblemNotice problem={problem} />
      </fieldset>
    </form>
  );
}
