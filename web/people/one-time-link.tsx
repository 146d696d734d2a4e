import { useState } from 'react';
import { ask } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** A one-time link on which somebody sets a password; shown once, to be handed over. */
export function OneTimeLink({ personId, name }: { readonly personId: string; readonly name: string }) {
  const { t, lang } = useWords();
  const [link, setLink] = useState<{ path: string; until: string } | string>();
  const give = async (): Promise<void> => {
    try {
      setLink(await ask<{ path: string; until: string }>('POST', '/api/session/one-time-links', { personId }));
    } catch (error) {
      setLink(error instanceof Error ? error.message : '');
    }
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void give()}>
        {t('admin.one-time-link')}
        <span className="sr"> {name}</span>
      </button>
      <span role="status">
        {typeof link === 'string' ? link : null}
        {typeof link === 'object' ? (
          <>
            <code style={{ display: 'block', minWidth: '20rem', overflowWrap: 'anywhere', userSelect: 'all' }}>
              {window.location.origin + link.path}
            </code>
            {t('web.until', { at: momentText(link.until, lang) })}
          </>
        ) : null}
      </span>
    </>
  );
}
