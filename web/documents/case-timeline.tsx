import type { EntrySeen } from '../../contract/views/case.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** Who did what, as what, when and why; the newest last. */
export function Timeline({ entries }: { readonly entries: readonly EntrySeen[] }) {
  const { t, lang, pick } = useWords();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.seq} className={entry.setAside ? 'set-aside' : ''}>
          {momentText(entry.happenedAt, lang)} <strong>{t(`act.${entry.act}`)}</strong>
          <br />
          <span className="soft">
            {entry.why === 'clock' ? t('web.clock') : entry.person}
            {entry.as === null
              ? ''
              : `（${pick(entry.as)}${entry.why === null || entry.why === 'assigned' ? '' : `，${t(`why.${entry.why}`)}`}）`}
            {entry.onPaperBy === null ? '' : ` ${t('case.on-paper', { name: entry.onPaperBy })}`}
            {entry.recordedAt === entry.happenedAt
              ? ''
              : ` ${t('case.recorded', { at: momentText(entry.recordedAt, lang) })} ${entry.lateReason ?? ''}`}
          </span>
          {entry.said === null ? null : <div>{entry.said}</div>}
          {Object.entries(entry.reasons).map(([rule, reason]) => (
            <div key={rule} className="soft">
              {t(`rule.${rule}`)}: {reason}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
