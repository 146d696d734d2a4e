import { useState } from 'react';
import { NavLink } from 'react-router';
import { type BellSeen, bellView } from '../../contract/views/notices.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { countText } from './count-text.ts';
import { useShown } from './shown.ts';

/** How many notices are unopened; none while nobody is signed in. */
export const useUnopened = (isIn: boolean): number => useView(bellView, {}, isIn).data?.count ?? 0;

/** In the head of every page: how many notices are unopened, and politely said when one comes. */
export function Bell() {
  const { t } = useWords();
  const { data } = useView(bellView, {});
  const news = useNews(data);
  useShown(data?.unshown ?? []);
  const count = data?.count ?? 0;
  return (
    <>
      <NavLink
        className="bell"
        to="/notices"
        end
        aria-label={count === 0 ? t('notices.bell-none') : t('notices.bell', { count })}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 2.2a5 5 0 0 0-5 5v3.6L3.4 14h13.2L15 10.8V7.2a5 5 0 0 0-5-5z" />
          <path d="M8 16a2 2 0 0 0 4 0" />
        </svg>
        {count === 0 ? null : <b className={data?.urgent ? 'urgent' : ''}>{countText(count)}</b>}
      </NavLink>
      <span className="sr" role="status" aria-live="polite">
        {news}
      </span>
    </>
  );
}

/** What has come since the page was opened; nothing is said of what was there before. */
function useNews(bell: BellSeen | undefined): string {
  const { t } = useWords();
  const [last, setLast] = useState<{ readonly at: string; readonly news: string } | null>(null);
  const newest = bell?.newest ?? null;
  if (bell && last === null) setLast({ at: newest?.at ?? '', news: '' });
  if (newest && last && newest.at > last.at)
    setLast({
      at: newest.at,
      news: t('notices.new', { what: t(`notice.${newest.kind}`), subject: newest.subject }),
    });
  return last?.news ?? '';
}
