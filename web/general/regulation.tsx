import { useDeferredValue, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { type ClauseSeen, regulationView } from '../../contract/views/regulation.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { Clauses } from './clauses.tsx';
import { Modules } from './modules.tsx';

const partWords: Readonly<Record<string, string>> = {
  '0': 'regulation.part-0',
  '1': 'part.meetings',
  '2': 'part.documents',
  '3': 'part.activities',
};

const fits = (words: string, onlyBound: boolean) => (clause: ClauseSeen) =>
  (!onlyBound || clause.bindings.length > 0) &&
  [clause.id, clause.ref, clause.zh, clause.en].some((text) => text.toLowerCase().includes(words));

/** The regulation: its purpose, its three domains, and each clause with what carries it out here. */
export function Regulation() {
  const { t, pick } = useWords();
  const [words, setWords] = useState('');
  const [onlyBound, setOnlyBound] = useState(false);
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const { data } = useView(regulationView, {});
  const { hash } = useLocation();
  const isThere = data !== undefined;
  useEffect(() => {
    // The place that an address names is there only after the clauses have come.
    if (isThere && hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [isThere, hash]);
  if (!data) return <h1>{t('regulation.title-of-page')}</h1>;
  const parts = data.parts.map((part) => ({ ...part, shown: part.clauses.filter(fits(wanted, onlyBound)) }));
  const total = data.parts.reduce((sum, { clauses }) => sum + clauses.length, 0);
  const shown = parts.reduce((sum, part) => sum + part.shown.length, 0);
  const preamble = data.parts.find(({ part }) => part === '0')?.clauses ?? [];
  return (
    <>
      <h1>
        {t('regulation.title-of-page')} <span className="soft">{data.title}</span>
      </h1>
      <h2>{t('regulation.purpose-heading')}</h2>
      {preamble.toReversed().map((clause) => (
        <p key={clause.id}>
          {pick(clause)} <span className="soft">（{clause.ref}）</span>
        </p>
      ))}
      <h2>{t('regulation.modules')}</h2>
      <Modules />
      <form
        role="search"
        className="bar"
        style={{ position: 'static' }}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label>
          {t('regulation.filter')}{' '}
          <input
            type="search"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={onlyBound}
            onChange={(event) => {
              setOnlyBound(event.target.checked);
            }}
          />{' '}
          {t('regulation.only-bound')}
        </label>
        <span role="status">{t('regulation.count', { shown, total })}</span>
      </form>
      {parts.map(({ part, shown: clauses }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>
            {t(partWords[part] ?? '')} <span className="soft">{clauses.length}</span>
          </h2>
          <Clauses label={t(partWords[part] ?? '')} clauses={clauses} />
        </section>
      ))}
      <Link className="sr" to="/">
        {t('page.inbox')}
      </Link>
    </>
  );
}
