import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { reviewDeskView } from '../../contract/views/review-desk.ts';
import type { TaskSeen } from '../../contract/views/inbox.ts';
import { useView } from '../shared/api.ts';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { Desk } from './desk.tsx';
import { Queue } from './queue.tsx';

/** The reviewer's desk: the queue, one paper open, and after each signature the next (2.2.3.2). */
export function Review() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [said, setSaid] = useState('');
  const { data, error } = useView(reviewDeskView, {});
  const tasks = data?.tasks ?? [];
  const placeOf = (asked: string | null) =>
    Math.max(
      0,
      tasks.findIndex(({ caseId }) => caseId === asked),
    );
  const at = placeOf(search.get('case'));
  const current = tasks[at];
  // The address is ahead of what is drawn: a key pressed twice quickly goes two papers on.
  const ahead = () => placeOf(new URLSearchParams(window.location.search).get('case'));
  const open = (task: TaskSeen | undefined) => {
    setSearch(task ? { case: task.caseId } : {}, { replace: true });
  };
  useKeys([
    {
      key: 'j',
      does: 'key.next',
      run: () => {
        open(tasks[Math.min(ahead() + 1, tasks.length - 1)]);
      },
    },
    {
      key: 'k',
      does: 'key.previous',
      run: () => {
        open(tasks[Math.max(ahead() - 1, 0)]);
      },
    },
  ]);
  return (
    <>
      <h1>
        {t('page.review')} {data ? <small className="soft">{t('review.queue', { total: data.total })}</small> : null}
      </h1>
      <p role="status" className="soft">
        {said}
      </p>
      {error && !data ? <p className="notice bad">{error.message}</p> : null}
      {data && !current ? <p>{t('review.empty')}</p> : null}
      {data && current ? (
        <div className="desk">
          <Queue tasks={tasks} now={data.now} at={at} open={open} />
          <Desk
            task={current}
            now={data.now}
            signed={() => {
              setSaid(t('review.signed', { title: current.subject }));
              open(tasks[at + 1] ?? tasks[at - 1]);
            }}
          />
        </div>
      ) : null}
    </>
  );
}
