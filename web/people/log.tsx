import type { LogLine } from '../../contract/views/admin.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** Lines of the security log, the newest first. */
export function Log({ lines }: { readonly lines: readonly LogLine[] }) {
  const { t, lang } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('admin.log')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('admin.at')}</th>
            <th scope="col">{t('admin.event')}</th>
            <th scope="col">{t('people.person')}</th>
            <th scope="col">{t('admin.facts')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.seq}>
              <td>{momentText(line.at, lang)}</td>
              <td>{line.kind}</td>
              <td>{line.name ?? ''}</td>
              <td className="soft">
                {Object.entries(line.facts)
                  .map(([name, value]) => `${name} ${value}`)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
