import type { FindingSeen } from '../../contract/views/finding.ts';
import type { Sayable } from '../../words/format.ts';
import type { Problem } from './api.ts';
import { useWords } from './language.tsx';

/** What a rule says: its source, its paraphrase, the facts that it weighed, and what one can do. */
export function Finding({ finding }: { readonly finding: FindingSeen }) {
  const { t, fact, pick } = useWords();
  return (
    <div className={finding.met ? 'notice' : 'notice bad'}>
      <p>
        <strong>
          {finding.source.title} {finding.source.ref}
        </strong>{' '}
        <SourcePlace id={finding.source.id} />
        {finding.force === 'must' ? '' : ` · ${t(`force.${finding.force}`)}`}
      </p>
      <p>{pick(finding.source)}</p>
      <p className="soft">
        {Object.entries(finding.facts)
          .map(([name, value]) => fact(name, value as Sayable))
          .join('；')}
      </p>
      {finding.met || finding.remedy === undefined ? null : (
        <p>
          {t('web.remedy')}
          {t(finding.remedy)}
        </p>
      )}
    </div>
  );
}

/** The clause's own place on the regulation page, beside the work and not instead of it. */
function SourcePlace({ id }: { readonly id: string }) {
  return /^\d/u.test(id) ? (
    <a href={`/regulation#${id}`} target="_blank" rel="noreferrer">
      {id}
    </a>
  ) : (
    <span className="soft">({id})</span>
  );
}

/** Any problem of an attempt, read out when it appears. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  const { t } = useWords();
  if (!problem) return <div aria-live="polite" />;
  return (
    <div aria-live="polite">
      <div className="notice bad">
        <p>
          <strong>{problem.title ?? t('web.problem')}</strong>
        </p>
        {problem.reason === 'unreachable' ? <p>{t('web.unreachable')}</p> : null}
        {problem.detail === undefined ? null : <p>{problem.detail}</p>}
        {problem.issues?.map(({ path, problem: code, detail }) => (
          <p key={path + code}>
            {fieldName(t, path)}: {detail ?? t(code)}
          </p>
        ))}
      </div>
      {problem.findings
        ?.filter(({ met }) => !met)
        .map((finding) => (
          <Finding key={finding.rule} finding={finding} />
        ))}
    </div>
  );
}

function fieldName(t: (key: string) => string, path: string): string {
  const key = `field.${path.split('.').at(-1) ?? ''}`;
  const said = t(key);
  return said === key ? path : said;
}
