import type { AccountSeen } from '../../contract/views/admin.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { OneTimeLink } from './one-time-link.tsx';

/** Accounts, with the one act that this administrator may do to them, and links for those to whom it is theirs to give. */
export function AccountTable({
  accounts,
  act: id,
  offered,
  linksFrom,
}: {
  readonly accounts: readonly AccountSeen[];
  readonly act: string;
  readonly offered: (account: AccountSeen) => boolean;
  /** Whose links are given on this page. */
  readonly linksFrom: AccountSeen['linkFrom'];
}) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  return (
    <>
      <ProblemNotice problem={problem} />
      <Table
        label={t('admin.accounts')}
        columns={['people.name', 'admin.login', 'admin.created-by', 'admin.state', 'admin.act']}
      >
        {accounts.map((account) => (
          <tr key={account.personId}>
            <th scope="row">{account.name}</th>
            <td>{account.login}</td>
            <td>{account.createdBy}</td>
            <td className={account.state === 'active' ? '' : 'soft'}>{t(`account.${account.state}`)}</td>
            <td>
              {offered(account) ? (
                <button
                  type="button"
                  className="plain"
                  disabled={busy}
                  onClick={() => void act(id, { input: { personId: account.personId } })}
                >
                  {t(`act.${id}`)}
                  <span className="sr"> {account.name}</span>
                </button>
              ) : null}{' '}
              {account.state === 'active' && account.linkFrom === linksFrom ? (
                <OneTimeLink personId={account.personId} name={account.name} />
              ) : null}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
