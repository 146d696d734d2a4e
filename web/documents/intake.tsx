import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../shared/language.tsx';
import { holds, useSession } from '../shared/session.tsx';
import { IntakeEntry } from './intake-entry.tsx';
import { IntakePaper } from './intake-paper.tsx';

/** Everything that comes in: a paper to be read, or an entry of which no content is kept. Which ones, the posts decide. */
export function Intake() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const session = useSession();
  const isClerk = holds(session.data, 'documents-clerk') || holds(session.data, 'duty-desk');
  const leaders = (session.data?.posts ?? []).flatMap(({ target }) =>
    target.startsWith('relation:leader-secretary:') ? [target.slice('relation:leader-secretary:'.length)] : [],
  );
  const ways = [
    ...(isClerk ? ['documents/record-arrival'] : []),
    ...(holds(session.data, 'section-head') ? ['documents/record-elsewhere'] : []),
    ...(leaders.length > 0 ? ['documents/record-direct-paper'] : []),
    ...(isClerk ? ['documents/record-classified', 'documents/record-personal-letter', 'documents/set-aside'] : []),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const way = chosen ?? ways[0];
  if (way === undefined)
    return (
      <>
        <h1>{t('page.intake')}</h1>
        <p>{t('intake.not-yours')}</p>
      </>
    );
  return (
    <>
      <h1>{t('page.intake')}</h1>
      {ways.length > 1 ? (
        <div role="radiogroup" aria-label={t('field.paperKind')} className="ways">
          {ways.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="way"
                checked={one === way}
                onChange={() => {
                  setChosen(one);
                }}
              />{' '}
              {t(`act.${one}`)}
            </label>
          ))}
        </div>
      ) : null}
      {takesPaper.includes(way) ? (
        <IntakePaper key={way} way={way} leaders={leaders} resubmits={search.get('resubmits')} />
      ) : (
        <IntakeEntry key={way} way={way} />
      )}
    </>
  );
}

const takesPaper = ['documents/record-arrival', 'documents/record-elsewhere', 'documents/record-direct-paper'];
