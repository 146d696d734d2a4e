import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DemoMonth } from '../../contract/session.ts';
import { ask, type Problem, ProblemError } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** Offers a new month when the demonstration's has grown old, and shows how far a new one is. */
export function NewMonth() {
  const { t, lang } = useWords();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ['demo-month'],
    queryFn: () => ask<DemoMonth>('GET', '/api/demo/month'),
    refetchInterval: ({ state }) => (state.data?.opening == null ? false : 1000),
  });
  const share = data?.opening ?? null;
  const isOpening = share !== null;
  const wasOpening = useRef(false);
  useEffect(() => {
    // The people of the new month are other people: their names are the same, their numbers are not.
    if (wasOpening.current && !isOpening) void queries.resetQueries();
    wasOpening.current = isOpening;
  }, [isOpening, queries]);
  const begin = async (): Promise<void> => {
    setProblem(null);
    try {
      await ask('POST', '/api/demo/new-month');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    }
    await refetch();
  };
  if (data === undefined || (!data.isOld && !isOpening && problem === null)) return null;
  const until = data.toldUntil === null ? '—' : momentText(data.toldUntil, lang);
  return (
    <section className="new-month" aria-live="polite">
      {isOpening ? (
        <Opening share={share} />
      ) : (
        <>
          <p>{t('sign-in.month-old', { until })}</p>
          {data.failed ? <p role="alert">{t('sign-in.month-failed')}</p> : null}
          <ProblemNotice problem={problem} />
          <button type="button" className="primary" onClick={() => void begin()}>
            {t('sign-in.new-month')}
          </button>
        </>
      )}
    </section>
  );
}

function Opening({ share }: { readonly share: number }) {
  const { t } = useWords();
  const percent = Math.round(share * 100);
  return (
    <p>
      <label>
        {t('sign-in.month-opening', { share: String(percent) })} <progress max={100} value={percent} />
      </label>
    </p>
  );
}
