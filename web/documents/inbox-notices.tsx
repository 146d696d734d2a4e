import { Link } from 'react-router';
import type { z } from 'zod';
import type { inboxView } from '../../contract/views/inbox.ts';
import { ask } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';

interface Props {
  readonly notices: z.infer<typeof inboxView.answer>['notices'];
  readonly marked: () => Promise<unknown>;
}

/** What the office had to tell, until I have seen it. */
export function Notices({ notices, marked }: Props) {
  const { t, lang } = useWords();
  if (notices.length === 0) return null;
  const mark = async (ids: readonly string[]) => {
    await ask('POST', '/api/notices/opened', { notices: ids });
    await marked();
  };
  return (
    <section>
      <h2>
        {t('web.notices')}（{notices.length}）{' '}
        <button type="button" className="plain" onClick={() => void mark(notices.map(({ id }) => id))}>
          {t('web.all-seen')}
        </button>
      </h2>
      <ul className="lines">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.urgent ? 'red' : ''}>
            <span className="soft">{momentText(notice.at, lang)}</span> {t(`notice.${notice.kind}`)}
            <Link to={`/cases/${notice.caseId}`}>{notice.subject}</Link>{' '}
            <button type="button" className="plain" onClick={() => void mark([notice.id])}>
              {t('web.seen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
