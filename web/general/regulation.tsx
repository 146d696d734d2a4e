import { useState } from 'react';
import { Link } from 'react-router';
import { regulationView, type ClauseSeen } from '../../contract/views/regulation.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';

/** The regulation: its purpose, the three domains, and every clause with what carries it out (0.0-b). */
export function Regulation() {
  const { t, pick } = useWords();
  const [q, setQ] = useState('');
  const { data } = useView(regulationView, {});
  const purpose = data?.parts.flatMap(({ clauses }) => clauses).find(({ id }) => id === '0.0-b');
  return (
    <>
      <h1>
        {t('regulation.title-of-page')} {data?.title}
      </h1>
      <h2>{t('regulation.purpose-heading')}</h2>
      {purpose ? <p>{pick(purpose)}</p> : null}
      <ul>
        <li>
          <a href="#part-1">{t('part.1')}</a>
        </li>
        <li>
          <a href="#part-2">{t('part.2')}</a>: <Link to="/intake">{t('page.intake')}</Link>,{' '}
          <Link to="/">{t('page.inbox')}</Link>, <Link to="/register">{t('page.register')}</Link>,{' '}
          <Link to="/where">{t('page.where')}</Link>
        </li>
        <li>
          <a href="#part-3">{t('part.3')}</a>
        </li>
      </ul>
      <label className="block">
        {t('regulation.filter')}
        <input
          type="search"
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
          }}
        />
      </label>
      {data?.parts.map(({ part, clauses }) => (
        <section key={part}>
          <h2 id={`part-${part}`}>{t(`part.${part}`)}</h2>
          <details open={q !== '' || part === '2'}>
            <summary>{clauses.length}</summary>
            {clauses
              .filter((clause) => q === '' || `${clause.id}${clause.ref}${clause.zh}${clause.en}`.includes(q))
              .map((clause) => (
                <Clause key={clause.id} clause={clause} />
              ))}
          </details>
        </section>
      ))}
    </>
  );
}

function Clause({ clause }: { readonly clause: ClauseSeen }) {
  const { t, pick } = useWords();
  return (
    <div className="notice">
      <p>
        <strong>{clause.ref}</strong>{' '}
        <span className="soft">
          {clause.id} · {t(clause.covered ? 'regulation.covered' : 'regulation.not-covered')}
        </span>
      </p>
      <p>{pick(clause)}</p>
      {clause.bindings.length === 0 ? null : (
        <p className="soft">{clause.bindings.map(({ kind, name }) => `${kind} ${name}`).join(' · ')}</p>
      )}
    </div>
  );
}
