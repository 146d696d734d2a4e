import type { EntrySeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import type { Sayable } from '../../words/format.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** Who did what, as what, when and why; the newest last. */
export function Timeline({ entries }: { readonly entries: readonly EntrySeen[] }) {
  const { t, lang, pick } = useWords();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.seq} className={entry.setAside ? 'set-aside' : ''}>
          {momentText(entry.happenedAt, lang)} <strong>{t(`act.${entry.act}`)}</strong>
          {entry.to === null ? '' : ` ${t('case.handed-to')} ${pick(entry.to)}`}
          {entry.granted === null ? '' : ` · ${t(entry.granted ? 'exception.granted' : 'exception.refused')}`}
          <br />
          <Who entry={entry} />
          {entry.said === null ? null : <div>{entry.said}</div>}
          {entry.findings.map((finding) => (
            <Unmet key={finding.rule} finding={finding} reason={entry.reasons[finding.rule]} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Who({
  entry: { person, as, why, onPaperBy, happenedAt, recordedAt, lateReason },
}: {
  readonly entry: EntrySeen;
}) {
  const { t, lang, pick } = useWords();
  const reason = why === null || why === 'assigned' ? '' : `，${t(`why.${why}`)}`;
  return (
    <span className="soft">
      {why === 'clock' ? t('web.clock') : person}
      {as === null ? '' : `（${pick(as)}${reason}）`}
      {onPaperBy === null ? '' : ` ${t('case.on-paper', { name: onPaperBy })}`}
      {recordedAt === happenedAt
        ? ''
        : ` ${t('case.recorded', { at: momentText(recordedAt, lang) })} ${lateReason ?? ''}`}
    </span>
  );
}

/** What did not hold when the act was done: rule and source, with the clause and its facts behind it, and the reason that was given. */
function Unmet({ finding, reason }: { readonly finding: FindingSeen; readonly reason: string | undefined }) {
  const { t, fact, pick } = useWords();
  const facts = Object.entries(finding.facts).map(([name, value]) => fact(name, value as Sayable));
  return (
    <>
      <details className="unmet">
        <summary>
          {t(`rule.${finding.rule}`)}（{finding.source.title} {finding.source.ref}）
        </summary>
        <p>{pick(finding.source)}</p>
        <p className="soft">{facts.join('；')}</p>
      </details>
      {reason === undefined ? null : (
        <div>
          {t('field.own-reason')}：{reason}
        </div>
      )}
    </>
  );
}
