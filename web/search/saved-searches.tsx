import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedSearches as Kept } from '../../contract/session.ts';
import { ask as askServer, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

const path = '/api/saved-searches';
type One = Kept['searches'][number];

interface Props {
  /** The words of the search on the page; empty where there is none to keep. */
  readonly q: string;
  readonly ask: (words: string) => void;
}

/** The person's own searches: a touch asks one again; the present one can be named and kept. */
export function SavedSearches({ q, ask }: Props) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { searches, problem, keep } = useSaved();
  return (
    <section aria-label={t('search.saved')}>
      <h2>{t('search.saved')}</h2>
      {searches.length === 0 ? <p className="soft">{t('search.none-saved')}</p> : null}
      <div className="chips">
        {searches.map((one) => (
          <button
            key={one.name}
            type="button"
            title={one.q}
            aria-label={editing ? t('search.drop', { name: one.name }) : undefined}
            onClick={() => {
              if (editing) void keep(searches.filter(({ name }) => name !== one.name));
              else ask(one.q);
            }}
          >
            {editing ? `× ${one.name}` : one.name}
          </button>
        ))}
        {searches.length === 0 ? null : (
          <button
            type="button"
            className="plain"
            aria-pressed={editing}
            onClick={() => {
              setEditing(!editing);
            }}
          >
            {t('search.edit')}
          </button>
        )}
      </div>
      {q === '' || searches.some((one) => one.q === q) ? null : (
        <Naming key={q} q={q} keep={(one) => keep([...searches, one])} />
      )}
      <ProblemNotice problem={problem} />
    </section>
  );
}

function useSaved() {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data } = useQuery<Kept>({ queryKey: ['saved-searches'], queryFn: () => askServer<Kept>('GET', path) });
  const keep = async (searches: readonly One[]): Promise<void> => {
    try {
      queries.setQueryData(['saved-searches'], await askServer<Kept>('PUT', path, { searches }));
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' });
    }
  };
  return { searches: data?.searches ?? [], problem, keep };
}

const nameLength = 60;

function Naming({ q, keep }: { readonly q: string; readonly keep: (one: One) => Promise<void> }) {
  const { t } = useWords();
  const [name, setName] = useState(q.slice(0, nameLength));
  return (
    <form
      className="search-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep({ name: name.trim(), q });
      }}
    >
      <label>
        {t('search.name')}{' '}
        <input
          value={name}
          maxLength={nameLength}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      <button type="submit">{t('search.keep')}</button>
    </form>
  );
}
