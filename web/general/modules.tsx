import { Link } from 'react-router';
import { useWords } from '../shared/language.tsx';

/** Modules of this system, each under the part of the regulation that it carries out. */
const modules = [
  ['/intake', 'page.intake', '2'],
  ['/', 'page.inbox', '2'],
  ['/register', 'page.register', '2'],
  ['/where', 'page.where', '2'],
  ['/statistics', 'page.statistics', '2'],
] as const;
const partWords = { '1': 'part.meetings', '2': 'part.documents', '3': 'part.activities' } as const;

/** Every module links to its part of the regulation (0.0-b). */
export function Modules() {
  const { t } = useWords();
  return (
    <>
      <h2>{t('regulation.modules')}</h2>
      <ul>
        {modules.map(([path, name, part]) => (
          <li key={path}>
            <Link to={path}>{t(name)}</Link> → <a href={`#part-${part}`}>{t(partWords[part])}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
