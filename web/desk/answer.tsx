import { useRef, useState } from 'react';
import type { Desk, DeskItem } from '../../contract/views/desk.ts';
import type { Problem } from '../shared/api.ts';
import { useDraft } from '../shared/draft.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { Buttons } from './buttons.tsx';
import { Phrases } from './phrases.tsx';
import { Points } from './points.tsx';
import { Whom } from './whom.tsx';
import {
  asksMore,
  inputOf,
  isWritten,
  nothingWritten,
  pointsOf,
  settlementOf,
  type Stance,
  type Written,
} from './written.ts';

interface Props {
  readonly item: DeskItem;
  readonly desk: Pick<Desk, 'units' | 'people'>;
  readonly run: (act: string, input: object) => Promise<boolean>;
  readonly problem: Problem | null;
  readonly busy: boolean;
}

/** One paper's answer: one touch where that is enough, the form where more is to be said. What is written is kept. */
export function Answer({ item, desk, run, problem, busy }: Props) {
  const { t } = useWords();
  const [written, setWritten] = useState<Written>(nothingWritten);
  const [open, setOpen] = useState(item.step === 'settlement');
  const [stance, setStance] = useState<Stance | null>(null);
  const form = useRef<HTMLElement>(null);
  const drop = useDraft(`desk:${item.taskId}`, written, isWritten(written), (kept) => {
    setWritten({ ...nothingWritten, ...kept });
    setOpen(true);
  });
  const change = (more: Partial<Written>) => {
    setWritten({ ...written, ...more });
  };
  const unfold = () => {
    setOpen(true);
    requestAnimationFrame(() => {
      form.current?.querySelector('textarea')?.focus({ preventScroll: true });
      form.current?.scrollIntoView({ block: 'end' });
    });
  };
  const send = async (act: string, input: object) => {
    const done = await run(act, input);
    if (done && isWritten(written)) await drop();
  };
  const answer = (given: 'circle' | Stance) => {
    const wanted = given === 'circle' ? 'agree' : given;
    const isFirstTouch = !open || stance !== wanted;
    if (asksMore(item, given, written) && (isFirstTouch || (given === 'other' && written.text.trim() === ''))) {
      setStance(wanted);
      unfold();
      return;
    }
    void send('documents/instruct', inputOf(given, written));
  };
  const points = pointsOf(item, stance, written.lead);
  return (
    <>
      {open ? (
        <section ref={form} className="answer" aria-label={t('desk.answer')}>
          <Points opinions={points} written={written} change={change} />
          <label className="block">
            {t(item.step === 'reading' ? 'desk.remark' : 'desk.opinion')}
            <textarea
              rows={3}
              maxLength={item.step === 'reading' ? 1000 : 2000}
              value={written.text}
              onChange={(event) => {
                change({ text: event.target.value });
              }}
            />
          </label>
          <Phrases
            text={written.text}
            write={(text) => {
              change({ text });
            }}
          />
          {item.step === 'instruction' ? <Whom item={item} desk={desk} written={written} change={change} /> : null}
        </section>
      ) : null}
      <div className="bar answer-bar">
        <div className="said">
          <ProblemNotice problem={problem} />
          {stance !== null && asksMore(item, stance, written) ? (
            <p role="status">
              {t(written.text.trim() === '' && stance !== 'agree' ? 'desk.say-it' : 'desk.pick-each')}
            </p>
          ) : null}
        </div>
        <Buttons
          item={item}
          open={open}
          busy={busy}
          answer={answer}
          unfold={unfold}
          fold={() => {
            setOpen(false);
            setStance(null);
          }}
          settle={() => void send('documents/settle', settlementOf(written))}
          mayPressSettle={points.every(({ id }) => written.picks[id] !== undefined)}
          read={() => void send('documents/mark-read', { remark: written.text })}
          acknowledge={() => void send('documents/acknowledge-result', {})}
        />
      </div>
    </>
  );
}
