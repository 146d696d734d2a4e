import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { ItemState } from './item-state.tsx';

/** The parts of a paper: which unit has which, how far it is, how often it was urged. */
export function Items({ seen: { items, now } }: { readonly seen: CaseSeen }) {
  const { t, pick } = useWords();
  if (items.length === 0) return null;
  return (
    <>
      <h2>{t('case.items')}</h2>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.caseId}>
            <Link to={`/cases/${item.caseId}`}>{pick(item.unit)}</Link>{' '}
            <span className="soft">{t(`hand-out-role.${item.role}`)}</span> <ItemState item={item} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}
