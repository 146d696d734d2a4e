import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { useActForm } from '../instruction/use-act-form.ts';

interface Props {
  readonly seen: CaseSeen;
}

/** The unit confirms that it has its part (2.2.6.3-a). */
export function TakeUp({ seen }: Props) {
  const { t, lang } = useWords();
  const { run, problem, busy } = useActForm(seen, 'take-up', {});
  return (
    <FormShell
      legend={t('step.assigned')}
      ways={[{ key: 's', does: 'act.documents/take-up', run: () => void run('take-up', {}) }]}
      problem={problem}
      busy={busy}
    >
      <p>{seen.item === null ? '' : t('item.received', { at: momentText(seen.item.receivedAt, lang) })}</p>
    </FormShell>
  );
}

/** The leader has seen what came of the instruction: one touch (2.2.6.6-c). */
export function Acknowledge({ seen }: Props) {
  const { t } = useWords();
  const { run, problem, busy } = useActForm(seen, 'acknowledge-result', {});
  return (
    <FormShell
      legend={t('step.reported-back')}
      ways={[{ key: 's', does: 'act.documents/acknowledge-result', run: () => void run('acknowledge-result', {}) }]}
      problem={problem}
      busy={busy}
    >
      <p>
        <Link to={`/cases/${seen.id}/report-back`}>{t('page.report-back')}</Link>
      </p>
    </FormShell>
  );
}
