import { Link } from 'react-router';
import type { WhoFound } from '../../contract/views/search.ts';
import { useWords } from '../shared/language.tsx';
import { PapersFound } from './papers-found.tsx';

/** People and units of that name or those initials, each with the newest papers. */
export function PeopleFound({ people, q }: { readonly people: readonly WhoFound[]; readonly q: string }) {
  const { t, pick } = useWords();
  return (
    <section aria-label={t('search.people')}>
      <h2>{t('search.people')}</h2>
      {people.map((one) => (
        <details key={one.target} open={people.length === 1}>
          <summary>{pick(one)}</summary>
          {one.cases.length === 0 ? (
            <p className="soft">{t('search.no-cases-of')}</p>
          ) : (
            <PapersFound found={one.cases} />
          )}
          {one.more ? (
            <p>
              <Link to={`/search?${new URLSearchParams({ q, who: one.target }).toString()}`}>
                {t('search.all-of', { who: pick(one) })}
              </Link>
            </p>
          ) : null}
        </details>
      ))}
    </section>
  );
}
