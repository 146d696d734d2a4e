import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Changes } from '../../contract/documents/what-if.ts';
import { whatIfView, type WhatIfSeen } from '../../contract/views/what-if.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { Compared } from './what-if-compared.tsx';
import { WhatIfForm } from './what-if-form.tsx';

const nothing: Changes = { absent: [], holidays: [], figures: [] };

/** An open case under supposed changes, beside the case as it is. */
export function WhatIf() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [changes, setChanges] = useState<Changes>(nothing);
  const { data, error } = useView(whatIfView, { id, changes: JSON.stringify(changes) });
  return (
    <>
      <h1>{t('what-if.title')}</h1>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {data ? (
        <>
          <p>
            <Link to={`/cases/${id}`}>{data.subject || t('paper-kind.personal-letter')}</Link>{' '}
            <span className="soft">
              {t(`urgency.${data.urgency}`)} · {t(`step.${data.step}`)}
            </span>
          </p>
          <p className="soft">{t('what-if.about')}</p>
          <WhatIfForm seen={data} changes={changes} onChange={setChanges} />
          <Answer seen={data} />
        </>
      ) : null}
    </>
  );
}

function Answer({ seen }: { readonly seen: WhatIfSeen }) {
  const { t } = useWords();
  const { refusal, shown, now } = seen;
  return (
    <section>
      <h2>{t('what-if.compared')}</h2>
      <div aria-live="polite">
        {refusal === null ? null : (
          <p className="notice bad">
            {t(`refusal.${refusal.reason}`, {
              ...refusal.facts,
              ...(refusal.facts.known === undefined
                ? {}
                : { known: seen.figures.map(({ path }) => t(`figure.${path}`)) }),
            })}
          </p>
        )}
      </div>
      {shown === null ? null : <Compared {...shown} now={now} />}
    </section>
  );
}
