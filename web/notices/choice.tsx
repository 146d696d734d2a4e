import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeChoice } from '../../contract/notices.ts';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { MailPart, QuietPart, TimesPart, WaysPart } from './choice-parts.tsx';

const path = '/api/notice-choice';

interface Kept {
  readonly choice: NoticeChoice;
  readonly channels: readonly string[];
}

/** What reaches me, and when. */
export function Choice() {
  const { t } = useWords();
  const { data, error } = useQuery<Kept>({ queryKey: ['notice-choice'], queryFn: () => ask<Kept>('GET', path) });
  return (
    <>
      <h1>{t('page.notice-choice')}</h1>
      <p>
        <Link to="/notices">{t('notices.back')}</Link>
      </p>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {data ? <ChoiceForm kept={data} /> : null}
    </>
  );
}

function ChoiceForm({ kept }: { readonly kept: Kept }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [choice, setChoice] = useState(kept.choice);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const change = (next: NoticeChoice) => {
    setChoice(next);
    setSaved(false);
  };
  const save = async () => {
    try {
      await ask('PUT', path, choice);
      await queries.invalidateQueries();
      setProblem(null);
      setSaved(true);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' });
    }
  };
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="notice">{t('notices.explained')}</p>
      <WaysPart choice={choice} onChange={change} />
      <TimesPart choice={choice} onChange={change} />
      <QuietPart choice={choice} onChange={change} />
      <MailPart choice={choice} onChange={change} isThere={kept.channels.includes('mail')} />
      <p className="bar still">
        <button type="submit" className="primary">
          {t('notices.save')}
        </button>
        <span role="status">{saved ? t('notices.saved') : ''}</span>
      </p>
      <ProblemNotice problem={problem} />
    </form>
  );
}
