import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { noticesView, type NoticeSeen } from '../../contract/views/notices.ts';
import { ask, usePages } from '../shared/api.ts';
import { dayText, momentText, useWords } from '../shared/language.tsx';
import { type Filter, NoticeFilter } from './notice-filter.tsx';
import { useShown } from './shown.ts';

/** What the office had to tell me: today's and earlier, each with what it is for. */
export function Notices() {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>({});
  const { pages, error, refetch, more } = usePages(noticesView, filter);
  return (
    <>
      <h1>{t('page.notices')}</h1>
      <NoticeFilter filter={filter} onChange={setFilter} />
      {error ? <p className="notice bad">{error.message}</p> : null}
      {pages ? <List pages={pages} opened={refetch} /> : null}
      {(pages?.at(-1)?.next ?? null) === null ? null : (
        <button type="button" onClick={() => void more()}>
          {t('web.more')}
        </button>
      )}
    </>
  );
}

interface ListProps {
  readonly pages: readonly z.infer<typeof noticesView.answer>[];
  readonly opened: () => Promise<unknown>;
}

function List({ pages, opened }: ListProps) {
  const { t, lang } = useWords();
  const notices = pages.flatMap((page) => page.notices);
  useShown(notices.filter(({ shown }) => !shown).map(({ id }) => id));
  const now = pages[0]?.now ?? '';
  const isToday = ({ at }: NoticeSeen) => dayText(at, lang) === dayText(now, lang);
  const unopened = notices.filter(({ openedAt }) => openedAt === null).map(({ id }) => id);
  const openAll = async () => {
    for (let from = 0; from < unopened.length; from += 200)
      await ask('POST', '/api/notices/opened', { notices: unopened.slice(from, from + 200) });
    await opened();
  };
  return (
    <>
      <p className="ways">
        <Link to="/notices/choice">{t('notices.choose')}</Link>
        {unopened.length === 0 ? null : (
          <button type="button" className="plain" onClick={() => void openAll()}>
            {t('notices.all-opened')}
          </button>
        )}
      </p>
      {notices.length === 0 ? <p>{t('notices.empty')}</p> : null}
      <Group name="notices.today" notices={notices.filter(isToday)} now={now} />
      <Group name="notices.earlier" notices={notices.filter((one) => !isToday(one))} now={now} />
    </>
  );
}

interface GroupProps {
  readonly name: string;
  readonly notices: readonly NoticeSeen[];
  readonly now: string;
}

function Group({ name, notices, now }: GroupProps) {
  const { t, lang } = useWords();
  if (notices.length === 0) return null;
  return (
    <section>
      <h2>{t(name)}</h2>
      <ul className="notices">
        {together(notices).map((list) => {
          const [first] = list;
          if (!first || list.length === 1) return first ? <OneNotice key={first.id} notice={first} /> : null;
          const at = first.gatheredFor ?? '';
          const isDue = Date.parse(at) <= Date.parse(now);
          return (
            <li key={first.id}>
              <details>
                <summary>
                  {t(isDue ? 'notices.gathered' : 'notices.will-gather', {
                    at: momentText(at, lang),
                    count: list.length,
                  })}
                </summary>
                <ul className="notices">
                  {list.map((notice) => (
                    <OneNotice key={notice.id} notice={notice} />
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was gathered for one moment stands together, at the place of its newest. */
function together(notices: readonly NoticeSeen[]): NoticeSeen[][] {
  const lists: NoticeSeen[][] = [];
  for (const notice of notices) {
    const list = lists.find(([first]) => notice.gatheredFor !== null && first?.gatheredFor === notice.gatheredFor);
    if (list) list.push(notice);
    else lists.push([notice]);
  }
  return lists;
}

function OneNotice({ notice }: { readonly notice: NoticeSeen }) {
  const { t, lang } = useWords();
  const { purpose, urgency, kind, caseId, subject, at, openedAt } = notice;
  const isRed = urgency === 'special' || urgency === 'extra-urgent';
  return (
    <li className={openedAt === null ? 'unopened' : ''}>
      <span className="purpose">{t(`notices.purpose.${purpose}`)}</span>
      <span className={isRed ? 'urgency red' : 'urgency'}>{urgency === 'plain' ? '' : t(`urgency.${urgency}`)}</span>
      <span className="what">
        {t(`notice.${kind}`)}
        <Link to={`/cases/${caseId}`}>{subject || t('paper-kind.personal-letter')}</Link>
      </span>
      <span className="soft whole">
        {momentText(at, lang)}
        {openedAt === null ? ` · ${t('notices.unopened')}` : ''}
      </span>
    </li>
  );
}
