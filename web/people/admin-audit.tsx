import { auditLogView, auditView } from '../../contract/views/admin.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Log } from './log.tsx';

/** The auditor: who, as what, when, which act and its hash. Neither opinions nor texts. */
export function AdminAudit() {
  const { t, lang, pick } = useWords();
  const { data, error } = useView(auditView, {});
  const log = useView(auditLogView, {});
  if (error)
    return (
      <>
        <h1>{t('admin.audit')}</h1>
        <p className="notice bad">{error.message}</p>
      </>
    );
  return (
    <>
      <h1>{t('admin.audit')}</h1>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('admin.acts')}>
        <table>
          <thead>
            <tr>
              {['admin.at', 'admin.act', 'people.person', 'admin.as', 'admin.hash', 'admin.chain'].map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data?.acts.map((row) => (
              <tr key={row.id}>
                <td style={{ whiteSpace: 'nowrap' }}>{momentText(row.happenedAt, lang)}</td>
                <td>{t(`act.${row.act}`)}</td>
                <td>{row.name ?? t('web.clock')}</td>
                <td>{row.as === null ? '' : pick(row.as)}</td>
                <td className="soft">
                  <code>{row.hash.slice(0, 16)}</code>
                </td>
                <td className={row.intact ? '' : 'red'}>{t(row.intact ? 'admin.intact' : 'admin.broken')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{t('admin.log')}</h2>
      <Log lines={log.data?.log ?? []} />
    </>
  );
}
