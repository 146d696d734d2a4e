import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { type PaperSeen, whereView } from '../../contract/views/where.ts';
import { useView } from '../shared/api.ts';
import { Holder } from '../shared/holder.tsx';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { minutesText } from '../shared/minutes.ts';

/** Where any paper is: who must act, who has the original, since when, how long is left. */
export function Where() {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const { data } = useView(whereView, { q: asked });
  const papers = data?.papers ?? [];
  return (
    <>
      <h1>{t('where.title-of-page')}</h1>
      <form
        role="search"
        className="block"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label className="block">
          {t('where.search')}
          <input
            type="search"
            value={q}
            maxLength={100}
            autoFocus
            onChange={(event) => {
              setQ(event.target.value);
            }}
          />
        </label>
        <small className="soft">{t('where.hint')}</small>
      </form>
      {data && papers.length === 0 ? (
        <p role="status">{t(asked === '' ? 'where.none-in-transit' : 'where.none-found')}</p>
      ) : null}
      {papers.map((paper) => (
        <Paper key={paper.caseId} paper={paper} now={data?.now ?? ''} />
      ))}
      {data?.more ? <p>{t('where.more')}</p> : null}
    </>
  );
}

const minutesBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

function Paper({ paper, now }: { readonly paper: PaperSeen; readonly now: string }) {
  const { t, lang } = useWords();
  const number = paper.receiptNumber === null ? '' : `${String(paper.receiptYear)}-${String(paper.receiptNumber)}`;
  const since = (moment: string): string =>
    `${t('where.since', { since: momentText(moment, lang) })}，${t('where.for', { minutes: minutesText(minutesBetween(moment, now), lang) })}`;
  const left = paper.dueAt === null ? 0 : minutesBetween(now, paper.dueAt);
  return (
    <article>
      <h2>
        <Link to={`/cases/${paper.caseId}`}>{paper.title}</Link>{' '}
        <span className="soft">
          {number} {paper.documentNumber} · {t(`step.${paper.step}`)}
        </span>
      </h2>
      <dl>
        <dt>{t('where.waiting-for')}</dt>
        <dd>
          {paper.waitingFor.length === 0 ? t('where.over') : null}
          {paper.waitingFor.map((task) => (
            <div key={task.target}>
              <Holder held={task} /> <span className="soft">{since(task.since)}</span>
            </div>
          ))}
        </dd>
        <dt>{t('where.due')}</dt>
        <dd className={paper.dueAt !== null && left < 0 ? 'red' : ''}>
          {paper.dueAt === null
            ? t('where.no-limit')
            : `${momentText(paper.dueAt, lang)}，${t(left < 0 ? 'where.late' : 'where.left', { minutes: minutesText(Math.abs(left), lang) })}`}
          {paper.provisional ? `（${t('provisional')}）` : ''}
        </dd>
        <dt>{t('where.original')}</dt>
        <dd>
          <InTransit paper={paper} />
          <Holder held={paper.original} /> <span className="soft">{since(paper.original.since)}</span>
        </dd>
        <dt>{t('where.since-arrival')}</dt>
        <dd>{since(paper.arrivedAt)}</dd>
      </dl>
      <Chain paper={paper} />
    </article>
  );
}

function InTransit({ paper }: { readonly paper: PaperSeen }) {
  const { t } = useWords();
  if (!paper.original.inTransit) return null;
  const isLate = paper.chain.some(({ overdue }) => overdue);
  return (
    <strong className={isLate ? 'red' : ''}>{t(isLate ? 'where.in-transit-overdue' : 'where.in-transit')} → </strong>
  );
}

function Chain({ paper }: { readonly paper: PaperSeen }) {
  const { t, lang, pick } = useWords();
  return (
    <details open={paper.original.inTransit}>
      <summary>{t('where.chain')}</summary>
      {paper.chain.length === 0 ? (
        <p className="soft">{t('where.never-handed-over')}</p>
      ) : (
        <Table
          label={`${t('where.chain')} ${paper.caseId}`}
          columns={['where.from', 'where.sent', 'where.to', 'where.received']}
        >
          {paper.chain.map((one) => (
            <tr key={one.sentAt + one.to.target}>
              <td>
                {pick(one.from)} <span className="soft">{one.sentBy}</span>
              </td>
              <td>{momentText(one.sentAt, lang)}</td>
              <td>
                {pick(one.to)} <span className="soft">{one.receivedBy}</span>
              </td>
              <td className={one.overdue ? 'red' : ''}>
                {one.receivedAt === null
                  ? t(one.overdue ? 'where.in-transit-overdue' : 'where.in-transit')
                  : momentText(one.receivedAt, lang)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </details>
  );
}
