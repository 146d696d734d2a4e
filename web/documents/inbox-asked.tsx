import { Link } from 'react-router';
import type { AskedSeen } from '../../contract/views/inbox.ts';
import { momentText, useWords } from '../shared/language.tsx';

/** Exceptions that others asked me for; each stays until it is decided. */
export function Asked({ asked }: { readonly asked: readonly AskedSeen[] }) {
  const { t, lang } = useWords();
  if (asked.length === 0) return null;
  return (
    <section>
      <h2>
        {t('inbox.exceptions')}（{asked.length}）
      </h2>
      <ul className="lines">
        {asked.map((one) => (
          <li key={one.id}>
            <Link to={`/cases/${one.caseId}`}>{one.subject}</Link>
            <br />
            <span className="soft">
              {momentText(one.askedAt, lang)} {one.askedBy} · {t(`rule.${one.rule}`)}：{one.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
