import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { useActForm } from './use-act-form.ts';
import { lastValid } from './valid.ts';

/** What is laid before whom, in order; one key does it (2.2.3.2-b). */
export function Submission({ seen }: { readonly seen: CaseSeen }) {
  const { t, pick } = useWords();
  const { run, problem, busy } = useActForm(seen, 'submit', {});
  const proposal = lastValid(seen, 'proposal');
  return (
    <FormShell
      legend={t('step.submission')}
      ways={[{ key: 's', does: 'act.documents/submit', run: () => void run('submit', {}) }]}
      problem={problem}
      busy={busy}
    >
      {proposal === undefined ? (
        <p>{t('form.no-proposal')}</p>
      ) : (
        <>
          <p>
            {proposal.text}{' '}
            <span className="soft">
              {proposal.person} · {pick(proposal.as)}
            </span>
          </p>
          <p>{t('form.submitted-to')}</p>
          <ol>
            {proposal.leaders.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ol>
        </>
      )}
    </FormShell>
  );
}
