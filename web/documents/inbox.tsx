import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { inboxView, type TaskSeen } from '../../contract/views/inbox.ts';
import { ask, useView } from '../shared/api.ts';
import { DueWhy } from '../shared/due-why.tsx';
import { Holder } from '../shared/holder.tsx';
import { useKeys } from '../shared/keys.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** What waits for me: urgent first, then by due time. */
export function Inbox() {
  const { t, lang } = useWords();
  const [limit, setLimit] = useState(40);
  const [at, setAt] = useState(0);
  const go = useNavigate();
  const { data, error, refetch } = useView(inboxView, { limit });
  const tasks = data?.tasks ?? [];
  const open = () => {
    const task = tasks[at];
    if (task) void go(`/cases/${task.caseId}`);
  };
  useKeys([
    {
      key: 'j',
      does: 'key.next',
      run: () => {
        setAt(Math.min(at + 1, tasks.length - 1));
      },
    },
    {
      key: 'k',
      does: 'key.previous',
      run: () => {
        setAt(Math.max(at - 1, 0));
      },
    },
    { key: 'o', does: 'key.open', run: open },
  ]);
  if (!data)
    return (
      <>
        <h1>{t('page.inbox')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  const seen = async (id: string) => {
    await ask('POST', '/api/read-marks', { subject: id });
    await refetch();
  };
  return (
    <>
      <h1>{t('page.inbox')}</h1>
      <p className="counts">
        <span className={data.counts.overdue > 0 ? 'red' : ''}>
          <b>{data.counts.overdue}</b>
          {t('web.overdue')}
        </span>
        <span className={data.counts.extraUrgent > 0 ? 'red' : ''}>
          <b>{data.counts.extraUrgent}</b>
          {t('urgency.extra-urgent')}
        </span>
        <span>
          <b>{data.counts.urgent}</b>
          {t('urgency.urgent')}
        </span>
        <span>
          <b>{data.counts.plain}</b>
          {t('urgency.plain')}
        </span>
      </p>
      {tasks.length === 0 ? <p>{t('inbox.empty')}</p> : <Tasks tasks={tasks} now={data.now} at={at} />}
      {data.total > tasks.length ? (
        <button
          type="button"
          onClick={() => {
            setLimit(limit + 40);
          }}
        >
          {t('web.more')}（{tasks.length}/{data.total}）
        </button>
      ) : null}
      {data.notices.length === 0 ? null : (
        <section>
          <h2>
            {t('web.notices')}（{data.notices.length}）
          </h2>
          <ul>
            {data.notices.map((notice) => (
              <li key={notice.id} className={notice.urgent ? 'red' : ''}>
                {momentText(notice.at, lang)} {t(`notice.${notice.kind}`)}{' '}
                <Link to={`/cases/${notice.caseId}`}>{notice.subject}</Link>{' '}
                <button type="button" className="plain" onClick={() => void seen(notice.id)}>
                  {t('web.seen')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Tasks({ tasks, now, at }: { readonly tasks: readonly TaskSeen[]; readonly now: string; readonly at: number }) {
  const { t } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('page.inbox')}>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{t('web.due')}</th>
            <th scope="col">{t('field.urgency')}</th>
            <th scope="col">{t('field.title')}</th>
            <th scope="col">{t('field.sender')}</th>
            <th scope="col">{t('web.step')}</th>
            <th scope="col">{t('web.why-mine')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task, i) => (
            <tr key={task.taskId} aria-current={i === at ? 'true' : undefined}>
              <td style={{ whiteSpace: 'nowrap' }}>
                <DueWhy
                  caseId={task.caseId}
                  at={task.dueAt}
                  now={now}
                  provisional={task.provisional}
                  overdue={task.overdue}
                />
              </td>
              <td className={task.urgency === 'plain' ? 'soft' : 'red'} style={{ whiteSpace: 'nowrap' }}>
                {t(`urgency.${task.urgency}`)}
              </td>
              <td className="main" style={{ minWidth: '14em' }}>
                <Link to={`/cases/${task.caseId}`}>{task.subject || t('paper-kind.personal-letter')}</Link>
                {task.inTransit ? <span className="soft"> · {t('web.in-transit')}</span> : null}
              </td>
              <td>{task.sender}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{t(`step.${task.step}`)}</td>
              <td className="soft">
                <Holder held={task.heldAs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
