import type { ClauseSeen } from '../../contract/views/regulation.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

const columns = ['regulation.clause', 'regulation.says', 'clause.bound'];

export function Clauses({ label, clauses }: { readonly label: string; readonly clauses: readonly ClauseSeen[] }) {
  const { t, pick } = useWords();
  return (
    <Table label={label} columns={columns}>
      {clauses.map((clause) => (
        <tr key={clause.id} id={clause.id}>
          <th scope="row">
            {clause.id}
            <br />
            <span className="soft">{clause.ref}</span>
          </th>
          <td style={{ minWidth: '16em' }}>{pick(clause)}</td>
          <td style={{ minWidth: '12em', overflowWrap: 'anywhere' }}>
            <span className={clause.covered ? '' : 'soft'}>
              {clause.covered ? '✓ ' : ''}
              {t(clause.covered ? 'regulation.covered' : 'regulation.not-covered')}
            </span>
            <Bindings clause={clause} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Bindings({ clause: { bindings } }: { readonly clause: ClauseSeen }) {
  const { t } = useWords();
  if (bindings.length === 0) return <div className="soft">{t('clause.unbound')}</div>;
  return bindings.map(({ kind, name }) => {
    const key = kind === 'rule' || kind === 'act' ? `${kind}.${name}` : '';
    const said = t(key);
    return (
      <div key={kind + name}>
        {t(`binding.${kind}`)} {key !== '' && said !== key ? said : null} <code>{name}</code>
      </div>
    );
  });
}
