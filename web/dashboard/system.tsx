import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SystemFigures } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import { holds, useSession } from '../shared/session.tsx';
import { Table } from '../shared/table.tsx';
import { Columns } from './drawn.tsx';

/** For administrators: how much is done and what fails. Papers open to none of them; failures to the system administrator, acts to the auditor. */
export function System({ system }: { readonly system: SystemFigures }) {
  const { t } = useWords();
  const acts = system.weeks.map((week) => week.acts);
  return (
    <>
      <p className="counts">
        {(['open-cases', 'running-clocks'] as const).map((name) => (
          <span key={name} title={t('dashboard.no-papers')}>
            <b>{name === 'open-cases' ? system.openCases : system.runningClocks}</b>
            {t(`dashboard.${name}`)}
          </span>
        ))}
        <span className={system.failures > 0 ? 'red' : ''}>
          <b>
            <Listed
              at="/admin/system"
              for="system-administrator"
              why="dashboard.failures-listed"
              count={system.failures}
            />
          </b>
          {t('dashboard.failures')}
        </span>
      </p>
      <h2>{t('dashboard.weeks')}</h2>
      <p>
        {t('dashboard.acts')} <Columns values={acts} />
      </p>
      <Table label={t('dashboard.weeks')} columns={['dashboard.week', 'dashboard.acts']}>
        {system.weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{week.from}</th>
            <td>
              <Listed
                at={`/admin/audit?on=${week.from}&to=${week.to}`}
                for="security-auditor"
                why="dashboard.acts-listed"
                count={week.acts}
              />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

interface ListedProps {
  readonly at: string;
  readonly for: string;
  /** Says to everybody else where the list is. */
  readonly why: string;
  readonly count: number;
}

/** A figure that leads to the list behind it, for the one administrator who reads that list. */
function Listed({ at, for: post, why, count }: ListedProps): ReactNode {
  const { t } = useWords();
  const { data: session } = useSession();
  if (count === 0) return 0;
  return holds(session, post) ? <Link to={at}>{count}</Link> : <span title={t(why)}>{count}</span>;
}
