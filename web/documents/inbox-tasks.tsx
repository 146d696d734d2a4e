import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { TaskSeen } from '../../contract/views/inbox.ts';
import { DueWhy } from '../shared/due-why.tsx';
import { Mine } from '../shared/holder.tsx';
import { useWords } from '../shared/language.tsx';

interface Props {
  readonly tasks: readonly TaskSeen[];
  readonly now: string;
  /** The line that the keys stand on. */
  readonly at: number;
}

/** One line a task; the line of the keys is never out of sight. */
export function Tasks({ tasks, now, at }: Props) {
  const { t } = useWords();
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
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
            <tr key={task.taskId} ref={i === at ? line : null} aria-current={i === at ? 'true' : undefined}>
              <td className="whole">
                <DueWhy
                  caseId={task.caseId}
                  at={task.dueAt}
                  now={now}
                  provisional={task.provisional}
                  overdue={task.overdue}
                />
              </td>
              <td className={task.urgency === 'plain' ? 'soft whole' : 'red whole'}>{t(`urgency.${task.urgency}`)}</td>
              <td className="main">
                <Link to={`/cases/${task.caseId}`}>{task.subject || t('paper-kind.personal-letter')}</Link>
                {task.inTransit ? <span className="soft whole"> · {t('web.in-transit')}</span> : null}
              </td>
              <td>{task.sender}</td>
              <td className="whole">{t(`step.${task.step}`)}</td>
              <td className="soft">
                <Mine held={task.heldAs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
