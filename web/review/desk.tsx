import { useRef } from 'react';
import { Link } from 'react-router';
import { caseView, type CaseSeen } from '../../contract/views/case.ts';
import type { TaskSeen } from '../../contract/views/inbox.ts';
import { useView } from '../shared/api.ts';
import { focusFirst, leaveOnEscape } from '../shared/first-control.ts';
import { useKeys } from '../shared/keys.tsx';
import { DueWhy } from '../shared/due-why.tsx';
import { useWords } from '../shared/language.tsx';
import { Acts } from '../documents/case-acts.tsx';
import { Paper } from '../documents/paper.tsx';
import { useOpened } from '../notices/opened.ts';
import { isFormStep, usualAct } from './review-form.ts';
import { SignForm } from './sign-form.tsx';

interface Props {
  readonly task: TaskSeen;
  readonly now: string;
  readonly signed: () => void;
}

/** One paper on the desk: its text left, what is to be signed right. */
export function Desk({ task, now, signed }: Props) {
  const { t } = useWords();
  const { data, error } = useView(caseView, { id: task.caseId });
  useOpened(task.caseId);
  // What is still shown of the paper before is not signed for this one.
  const seen = data?.id === task.caseId ? data : null;
  return (
    <article aria-labelledby="on-the-desk">
      <h2 id="on-the-desk">{task.subject || t('paper-kind.personal-letter')}</h2>
      <p>
        {task.sender} ·{' '}
        <span className={task.urgency === 'plain' ? 'soft' : 'red'}>{t(`urgency.${task.urgency}`)}</span> ·{' '}
        {t(`step.${task.step}`)} ·{' '}
        <DueWhy caseId={task.caseId} at={task.dueAt} now={now} provisional={task.provisional} overdue={task.overdue} />{' '}
        · <Link to={`/cases/${task.caseId}`}>{t('review.open-case')}</Link>
      </p>
      {error && !seen ? <p className="notice bad">{error.message}</p> : null}
      {seen ? (
        <div className="two">
          <div>
            <Paper seen={seen} />
          </div>
          <div>
            <SignedBefore seen={seen} />
            <Answer key={`${seen.id}:${seen.step}`} seen={seen} signed={signed} />
          </div>
        </div>
      ) : null}
    </article>
  );
}

/** What is signed most has a form of its own with suggestions; the other steps have theirs from the case's page. */
function Answer({ seen, signed }: { readonly seen: CaseSeen; readonly signed: () => void }) {
  const { step, offers, instruction } = seen;
  const mine =
    isFormStep(step) && offers.some(({ act, allowed }) => allowed && act === usualAct(step, instruction.matter));
  return mine ? <SignForm seen={seen} step={step} signed={signed} /> : <OtherActs seen={seen} />;
}

/** They take no keyboard by themselves, so that the queue's letters go on working; e goes in, Esc comes out. */
function OtherActs({ seen }: { readonly seen: CaseSeen }) {
  const place = useRef<HTMLDivElement>(null);
  const enter = () => {
    focusFirst(place.current);
  };
  useKeys([{ key: 'e', does: 'review.key.write', run: enter }]);
  return (
    <div ref={place} onKeyDown={leaveOnEscape}>
      <Acts seen={seen} />
    </div>
  );
}

/** Opinions that hold, as the desks before signed them. */
function SignedBefore({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const opinions = seen.instruction.opinions.filter(({ valid }) => valid);
  if (opinions.length === 0) return null;
  return (
    <dl aria-label={t('review.before')}>
      {opinions.map(({ id, kind, person, text, leaders }) => [
        <dt key={`${id}-t`}>{t(`opinion.${kind}`)}</dt>,
        <dd key={id}>
          {text} <span className="soft">{[person, ...leaders.map(({ name }) => `→ ${name}`)].join(' ')}</span>
        </dd>,
      ])}
    </dl>
  );
}
