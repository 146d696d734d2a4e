import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Phrases as Kept } from '../../contract/session.ts';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

const path = '/api/phrases';
const phraseLength = 200;

/** The leader's own phrases: a touch writes one; what is written can be kept as one. */
export function Phrases({ text, write }: { readonly text: string; readonly write: (text: string) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data } = useQuery<Kept>({ queryKey: ['phrases'], queryFn: () => ask<Kept>('GET', path) });
  const phrases = data?.phrases ?? [];
  const keep = async (next: readonly string[]) => {
    try {
      queries.setQueryData(['phrases'], await ask<Kept>('PUT', path, { phrases: next }));
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' });
    }
  };
  const said = text.trim();
  const mayKeep = said !== '' && said.length <= phraseLength && !phrases.includes(said);
  return (
    <div role="group" aria-label={t('desk.phrases')}>
      <div className="chips">
        {phrases.map((phrase) => (
          <button
            key={phrase}
            type="button"
            aria-label={editing ? t('desk.drop-phrase', { phrase }) : undefined}
            onClick={() => {
              if (editing) void keep(phrases.filter((one) => one !== phrase));
              else write(said === '' ? phrase : `${said}${phrase}`);
            }}
          >
            {editing ? `× ${phrase}` : phrase}
          </button>
        ))}
        {mayKeep ? (
          <button type="button" className="plain" onClick={() => void keep([...phrases, said])}>
            {t('desk.keep-phrase')}
          </button>
        ) : null}
        {phrases.length === 0 ? null : (
          <button
            type="button"
            className="plain"
            aria-pressed={editing}
            onClick={() => {
              setEditing(!editing);
            }}
          >
            {t('desk.edit-phrases')}
          </button>
        )}
      </div>
      {phrases.length === 0 && !mayKeep ? <small className="soft">{t('desk.no-phrases')}</small> : null}
      <ProblemNotice problem={problem} />
    </div>
  );
}
