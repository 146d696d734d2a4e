import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type Desk, type DeskItem, deskView } from '../../contract/views/desk.ts';
import { useAct, useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { useOpening } from '../shared/opening.ts';
import { useOpened } from '../notices/opened.ts';
import { Answer } from './answer.tsx';
import { Standing } from './desk.tsx';
import { Opinions } from './opinions.tsx';
import { Paper } from './paper.tsx';
import { Instructed, Result } from './report.tsx';
import { TakeBack } from './take-back.tsx';

/** One paper at a time: what is proposed, the clean text, and the answer within reach; then the next. */
export function DeskItemPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { data, error } = useView(deskView, {});
  useOpened(id);
  const { shown, sending } = useShown(data, id);
  if (!data)
    return (
      <>
        <h1>{t('page.desk')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  if (!shown) return <Gone desk={data} />;
  return <OnePaper key={shown.taskId} item={shown} desk={data} sending={sending} />;
}

/** The paper that is asked for. While its answer is on its way it stays, though the list no longer has it. */
function useShown(data: Desk | undefined, id: string) {
  const [last, setLast] = useState<{ readonly item: DeskItem; readonly sent: boolean } | null>(null);
  const found = data?.items.find(({ caseId }) => caseId === id);
  const kept = last?.item.caseId === id && last.sent;
  if (found && last?.item !== found) setLast({ item: found, sent: kept });
  const shown = found ?? (kept ? last.item : undefined);
  const sending = (sent: boolean) => {
    if (shown) setLast({ item: shown, sent });
  };
  return { shown, sending };
}

function Gone({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('page.desk')}</h1>
      <TakeBack answered={desk.answered} />
      <p className="notice">{t('desk.gone')}</p>
      <p>
        <Link to="/desk">{t('desk.list')}</Link>
      </p>
    </>
  );
}

interface PaperProps {
  readonly item: DeskItem;
  readonly desk: Desk;
  readonly sending: (sent: boolean) => void;
}

function OnePaper({ item, desk, sending }: PaperProps) {
  const { t } = useWords();
  const go = useNavigate();
  const { act, problem, busy } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useOpening(item.caseId, item.toOpen);
  const next = nextOf(desk.items, item);
  const run = async (id: string, input: object): Promise<boolean> => {
    sending(true);
    const done = await act(id, { caseId: item.caseId, seenSeq: item.seq, input });
    if (done) void go(next === undefined ? '/desk' : `/desk/${next.caseId}`, { replace: true });
    else sending(false);
    return done !== null;
  };
  return (
    <article className="desk-item">
      <TakeBack answered={desk.answered.slice(0, 1)} />
      <p className="soft places">
        <Link to="/desk">{t('desk.list')}</Link>
        <span>{t('desk.place', { place: desk.items.indexOf(item) + 1, total: desk.total })}</span>
        {next === undefined ? null : <Link to={`/desk/${next.caseId}`}>{t('desk.next')}</Link>}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {item.title}
      </h1>
      <p>
        {item.sender} {item.number ?? ''}
      </p>
      <p>
        <Standing item={item} now={desk.now} />
      </p>
      <div className="two">
        {item.report === null ? <Opinions item={item} /> : <Instructed report={item.report} />}
        <div>
          {item.report === null ? <Paper files={item.files} /> : <Result report={item.report} files={item.files} />}
          <p>
            <Link to={`/cases/${item.caseId}`}>{t('desk.whole-case')}</Link>{' '}
            {item.report === null ? null : (
              <Link to={`/cases/${item.caseId}/report-back`}>{t('page.report-back')}</Link>
            )}
          </p>
        </div>
      </div>
      <Answer item={item} desk={desk} run={run} problem={problem} busy={busy} />
    </article>
  );
}

/** The one after this, or the first of the others where this is the last. */
function nextOf(items: readonly DeskItem[], item: DeskItem): DeskItem | undefined {
  const at = items.findIndex(({ taskId }) => taskId === item.taskId);
  const others = items.filter(({ taskId }) => taskId !== item.taskId);
  return others[at] ?? others[0];
}
