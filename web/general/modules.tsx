import { Link, matchPath, useLocation } from 'react-router';
import { type PageRecord, pages, type Part, partOf, parts } from '../../contract/pages.ts';
import { useWords } from '../shared/language.tsx';

const partWords: Readonly<Record<Part, string>> = {
  '1': 'part.meetings',
  '2': 'part.documents',
  '3': 'part.activities',
};

/** A module that stands at several paths is named once. */
const isFirstOfItsName = (page: PageRecord): boolean => pages.find(({ name }) => name === page.name) === page;

/** The three domains, each with the modules that carry it out (0.0-b). */
export function Modules() {
  const { t } = useWords();
  return (
    <dl>
      {parts.map((part) => {
        const modules = pages.filter((page) => partOf(page) === part && isFirstOfItsName(page));
        return [
          <dt key={`${part}-t`}>
            <a href={`#part-${part}`}>{t(partWords[part])}</a>
          </dt>,
          <dd key={part}>
            {modules.length === 0 ? <span className="soft">{t('regulation.no-module')}</span> : null}
            {modules.map(({ path, name }, i) => (
              <span key={path}>
                {i === 0 ? '' : ' · '}
                <Link to={path}>{t(`page.${name}`)}</Link>
              </span>
            ))}
          </dd>,
        ];
      })}
    </dl>
  );
}

/** Under every module, the part of the Measures that it carries out. */
export function PartOfPage() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const page = pages.find(({ path }) => matchPath(path, pathname) !== null);
  const part = page ? partOf(page) : null;
  if (part === null) return null;
  return (
    <footer className="no-print">
      {t('web.by-the-measures')} <Link to={`/regulation#part-${part}`}>{t(partWords[part])}</Link>
    </footer>
  );
}
