import { useEffect, useRef } from 'react';
import type { TaskSeen } from '../../contract/views/inbox.ts';
import { Due } from '../shared/due.tsx';
import { useWords } from '../shared/language.tsx';

interface Props {
  readonly tasks: readonly TaskSeen[];
  readonly now: string;
  readonly at: number;
  readonly open: (task: TaskSeen) => void;
}

/** What waits, urgent first; the line that lies on the desk is marked and never out of sight. */
export function Queue({ tasks, now, at, open }: Props) {
  const { t } = useWords();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ol className="lines queue">
      {tasks.map((task, i) => (
        <li key={task.taskId} ref={i === at ? line : null}>
          <button
            type="button"
            className="quiet"
            aria-current={i === at ? 'true' : undefined}
            onClick={() => {
              open(task);
            }}
          >
            <span className={task.urgency === 'plain' ? 'soft' : 'red'}>{t(`urgency.${task.urgency}`)}</span>{' '}
            <span className="soft">{t(`step.${task.step}`)}</span>{' '}
            <Due at={task.dueAt} now={now} provisional={task.provisional} overdue={task.overdue} />
            <br />
            {task.subject || t('paper-kind.personal-letter')}
          </button>
        </li>
      ))}
    </ol>
  );
}
