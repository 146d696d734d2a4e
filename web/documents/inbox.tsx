import { useState } from 'react';
import { useNavigate } from 'react-router';
import { inboxView } from '../../contract/views/inbox.ts';
import { usePages } from '../shared/api.ts';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { Asked } from './inbox-asked.tsx';
import { Notices } from './inbox-notices.tsx';
import { Tasks } from './inbox-tasks.tsx';

/** What waits for me: urgent first, then by due time. */
export function Inbox() {
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const go = useNavigate();
  const { pages, error, refetch, more } = usePages(inboxView, {});
  const tasks = pages?.flatMap((page) => page.tasks) ?? [];
  const hasMore = (pages?.at(-1)?.next ?? null) !== null;
  const current = Math.max(0, Math.min(at, tasks.length - 1));
  useKeys([
    {
      key: 'j',
      does: 'key.next',
      run: () => {
        if (current + 1 >= tasks.length && hasMore) void more();
        setAt(Math.max(0, Math.min(current + 1, tasks.length - 1)));
      },
    },
    {
      key: 'k',
      does: 'key.previous',
      run: () => {
        setAt(Math.max(current - 1, 0));
      },
    },
    {
      key: 'o',
      does: 'key.open',
      run: () => {
        const task = tasks[current];
        if (task) void go(`/cases/${task.caseId}`);
      },
    },
  ]);
  // The newest answer says how things stand; further pages only add lines.
  const data = pages?.[0];
  if (!data)
    return (
      <>
        <h1>{t('page.inbox')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  return (
    <>
      <h1>{t('page.inbox')}</h1>
      <Counts counts={data.counts} />
      <Asked asked={data.exceptions} />
      {tasks.length === 0 ? <p>{t('inbox.empty')}</p> : <Tasks tasks={tasks} now={data.now} at={current} />}
      {hasMore ? (
        <button type="button" onClick={() => void more()}>
          {t('web.more')}（{tasks.length}/{data.total}）
        </button>
      ) : null}
      <Notices notices={data.notices} marked={refetch} />
    </>
  );
}

function Counts({
  counts,
}: {
  readonly counts: Readonly<Record<'overdue' | 'extraUrgent' | 'urgent' | 'plain', number>>;
}) {
  const { t } = useWords();
  const shown = [
    ['web.overdue', counts.overdue, true],
    ['urgency.extra-urgent', counts.extraUrgent, true],
    ['urgency.urgent', counts.urgent, false],
    ['urgency.plain', counts.plain, false],
  ] as const;
  return (
    <p className="counts">
      {shown.map(([name, count, isRed]) => (
        <span key={name} className={isRed && count > 0 ? 'red' : ''}>
          <b>{count}</b>
          {t(name)}
        </span>
      ))}
    </p>
  );
}
