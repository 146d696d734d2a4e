import type { ActSeen } from '../../contract/views/admin.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

const columns = [
  'admin.recorded',
  'admin.happened',
  'people.name',
  'admin.as',
  'admin.act',
  'admin.case',
  'admin.hash',
  'admin.chain',
];

/** Acts as the auditor sees them, with what the chain says of this page. */
export function ActTable({ acts }: { readonly acts: readonly ActSeen[] }) {
  const { t, lang, pick } = useWords();
  const broken = acts.filter(({ intact }) => !intact).length;
  return (
    <>
      <p className={broken > 0 ? 'notice bad' : 'notice'} role="status">
        {broken > 0 ? t('admin.chain-broken', { count: broken }) : t('admin.chain-kept', { count: acts.length })}
      </p>
      <Table label={t('admin.acts')} columns={columns}>
        {acts.map((act) => (
          <tr key={act.id}>
            <td style={{ whiteSpace: 'nowrap' }}>{momentText(act.recordedAt, lang)}</td>
            <td style={{ whiteSpace: 'nowrap' }}>
              {act.happenedAt === act.recordedAt ? '' : momentText(act.happenedAt, lang)}
            </td>
            <td>{act.name ?? t('admin.clock-itself')}</td>
            <td>{act.as === null ? '' : pick(act.as)}</td>
            <th scope="row">{t(`act.${act.act}`)}</th>
            <td>
              <code title={act.caseId}>{act.caseId.slice(-8)}</code> {act.seq}
            </td>
            <td>
              <code title={act.hash}>{act.hash.slice(0, 12)}</code>
            </td>
            <td className={act.intact ? 'soft' : 'red'}>{t(act.intact ? 'admin.intact' : 'admin.broken')}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
