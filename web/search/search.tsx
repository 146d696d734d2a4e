import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { type SearchAnswer, searchView } from '../../contract/views/search.ts';
import { usePages } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { ViewProblem } from '../people/view-problem.tsx';
import { PeopleFound } from './people-found.tsx';
import { PapersFound } from './papers-found.tsx';
import { SavedSearches } from './saved-searches.tsx';

const longest = 100;

/** 查找: one field for everything that was ever written, and what is found with its words marked. */
export function Search() {
  const { t } = useWords();
  const [asked, setAsked] = useSearchParams();
  const [q, who] = [asked.get('q') ?? '', asked.get('who') ?? ''];
  const ask = (words: string): void => {
    if (words.trim() !== '') setAsked({ q: words.trim() });
  };
  return (
    <>
      <h1>{t('page.search')}</h1>
      <SearchField key={q} q={q} ask={ask} />
      {q === '' && who === '' ? <p className="notice">{t('search.before')}</p> : <Results q={q} who={who} />}
      <SavedSearches q={who === '' ? q : ''} ask={ask} />
    </>
  );
}

interface FieldProps {
  readonly q: string;
  readonly ask: (words: string) => void;
}

/** The keyboard stands here whenever one comes to the page, also by its key while one is on it. */
function SearchField({ q, ask }: FieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { key } = useLocation();
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [key]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(typed);
      }}
    >
      <label className="block">
        {t('search.words')}
        <span className="search-field">
          <input
            ref={field}
            type="search"
            name="q"
            value={typed}
            maxLength={longest}
            enterKeyHint="search"
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <button type="submit" className="primary">
            {t('search.go')}
          </button>
        </span>
      </label>
      <small className="soft">{t('search.hint')}</small>
    </form>
  );
}

function Results({ q, who }: { readonly q: string; readonly who: string }) {
  const query = who === '' ? { q } : { q, who };
  const { pages, error, more } = usePages(searchView, query, { isLive: false });
  if (error && !pages) return <ViewProblem error={error} />;
  if (!pages) return <p role="status">…</p>;
  return <Pages pages={pages} q={q} more={() => void more()} />;
}

interface PagesProps {
  readonly pages: readonly SearchAnswer[];
  readonly q: string;
  readonly more: () => void;
}

function Pages({ pages, q, more }: PagesProps) {
  const { t, pick } = useWords();
  const found = pages.flatMap((page) => page.found);
  const people = pages[0]?.people ?? [];
  const hasNext = pages.at(-1)?.next != null;
  const who = pages[0]?.who;
  const whose = who ? pick(who) : null;
  const count = t(hasNext ? 'search.found' : 'search.found-all', { count: found.length });
  const none = whose === null ? t('search.none', { q }) : t('search.none-of-who', { who: whose });
  return (
    <>
      {people.length === 0 ? null : <PeopleFound people={people} q={q} />}
      <h2>{whose === null ? t('search.papers') : t('search.of-who', { who: whose })}</h2>
      <p role="status" className="soft">
        {found.length === 0 ? none : count}
      </p>
      <PapersFound found={found} />
      {hasNext ? (
        <button type="button" onClick={more}>
          {t('search.more')}
        </button>
      ) : null}
    </>
  );
}
