import { Link, useNavigate } from 'react-router';
import { type Desk as DeskSeen, type DeskItem, deskView } from '../../contract/views/desk.ts';
import { useView } from '../shared/api.ts';
import { Due } from '../shared/due.tsx';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { minutesText } from '../shared/minutes.ts';
import { TakeBack } from './take-back.tsx';

const minuteMs = 60_000;

/** What waits for the leader: 特急 on top, each line a touch away from its answer. */
export function Desk() {
  const { t } = useWords();
  const go = useNavigate();
  const { data, error } = useView(deskView, {});
  const first = data?.items[0]?.caseId;
  useKeys([
    {
      key: 'o',
      does: 'key.open',
      run: () => {
        if (first !== undefined) void go(`/desk/${first}`);
      },
    },
  ]);
  return (
    <>
      <h1>{t('page.desk')}</h1>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {data ? <Waiting desk={data} /> : null}
    </>
  );
}

function Waiting({ desk }: { readonly desk: DeskSeen }) {
  const { t } = useWords();
  const { items, total, decisions, now, answered } = desk;
  const [first] = items;
  return (
    <>
      <TakeBack answered={answered} />
      {first === undefined ? (
        <p>{t('desk.empty')}</p>
      ) : (
        <>
          <p>{t('desk.counts', { decisions, readings: total - decisions })}</p>
          <ul className="desk-list">
            {items.map((item) => (
              <li key={item.taskId}>
                <Line item={item} now={now} />
              </li>
            ))}
          </ul>
          {total > items.length ? <p className="soft">{t('desk.more', { count: total - items.length })}</p> : null}
          <div className="bar">
            <Link className="button primary" to={`/desk/${first.caseId}`}>
              {t('desk.begin')}
            </Link>
          </div>
        </>
      )}
    </>
  );
}

function Line({ item, now }: { readonly item: DeskItem; readonly now: string }) {
  return (
    <Link to={`/desk/${item.caseId}`}>
      <strong>{item.title}</strong>
      <span className="soft">{item.sender}</span>
      <Standing item={item} now={now} />
    </Link>
  );
}

/** Urgency, how long it has waited, and its limit. */
export function Standing({ item, now }: { readonly item: DeskItem; readonly now: string }) {
  const { t, lang, pick } = useWords();
  const waited = Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.since)) / minuteMs));
  return (
    <span className="standing">
      <span className={item.urgency === 'plain' ? 'soft' : 'red'}>{t(`urgency.${item.urgency}`)}</span>
      <span>{t(`step.${item.step}`)}</span>
      {item.asksDecision && item.step !== 'reading' ? <span>{t('desk.asks')}</span> : null}
      <span>{t('desk.waited', { waited: minutesText(waited, lang) })}</span>
      <Due at={item.dueAt} now={now} provisional={item.provisional} overdue={item.overdue} />
      {item.inPlaceOf === null ? null : <span>{t('desk.in-place-of', { name: pick(item.inPlaceOf) })}</span>}
    </span>
  );
}
