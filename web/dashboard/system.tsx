import type { SystemFigures } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { Columns } from './drawn.tsx';

/** For administrators: how much is done and what fails. */
export function System({ system }: { readonly system: SystemFigures }) {
  const { t } = useWords();
  const acts = system.weeks.map((week) => week.acts);
  const counts = [
    ['dashboard.open-cases', system.openCases],
    ['dashboard.running-clocks', system.runningClocks],
    ['dashboard.failures', system.failures],
  ] as const;
  return (
    <>
      <p className="counts">
        {counts.map(([name, count]) => (
          <span key={name} className={name === 'dashboard.failures' && count > 0 ? 'red' : ''}>
            <b>{count}</b>
            {t(name)}
          </span>
        ))}
      </p>
      <h2>{t('dashboard.weeks')}</h2>
      <p>
        {t('dashboard.acts')} <Columns values={acts} />
      </p>
      <Table label={t('dashboard.weeks')} columns={['dashboard.week', 'dashboard.acts']}>
        {system.weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{week.from}</th>
            <td>{week.acts}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
