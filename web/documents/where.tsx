import { useState } from 'react';
import { Link } from 'react-router';
import { whereView } from '../../contract/views/where.ts';
import { useView } from '../shared/api.ts';
import { Due } from '../shared/due.tsx';
import { Holder } from '../shared/holder.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** Where is my document: who must act, who has the original or that it is in transit, since when, how long left (2.2-b). */
export function Where() {
  const { t, lang } = useWords();
  const [q, setQ] = useState('');
  const { data } = useView(whereView, { q });
  const now = data?.now ?? '';
  return (
    <>
      <h1>{t('where.title-of-page')}</h1>
      <label className="block">
        {t('where.search')}
        <input
          type="search"
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
          }}
        />
      </label>
      <p className="soft">{t('where.hint')}</p>
      {data?.papers.length === 0 ? <p>{t(q === '' ? 'where.none-in-transit' : 'where.none-found')}</p> : null}
      {data?.papers.map((paper) => (
        <section key={paper.caseId} className="notice">
          <h2>
            <Link to={`/cases/${paper.caseId}`}>
              {paper.receiptNumber === null ? '' : `${String(paper.receiptYear)}-${String(paper.receiptNumber)} `}
              {paper.title}
            </Link>
          </h2>
          <dl>
            <dt>{t('web.step')}</dt>
            <dd>{t(`step.${paper.step}`)}</dd>
            {paper.waitingFor.map((held) => [
              <dt key={`${held.target}t`}>{t('where.waiting-for')}</dt>,
              <dd key={held.target}>
                <Holder held={held} /> {momentText(held.since, lang)}
              </dd>,
            ])}
            <dt>{t('where.original')}</dt>
            <dd className={paper.original.inTransit ? 'red' : ''}>
              <Holder held={paper.original} /> {paper.original.inTransit ? t('where.in-transit') : ''}{' '}
              {momentText(paper.original.since, lang)}
            </dd>
            <dt>{t('where.due')}</dt>
            <dd>
              <Due
                at={paper.dueAt}
                now={now}
                provisional={paper.provisional}
                overdue={paper.dueAt !== null && Date.parse(paper.dueAt) + 60_000 <= Date.parse(now)}
              />
            </dd>
          </dl>
        </section>
      ))}
    </>
  );
}
