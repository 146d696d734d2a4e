import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { useActForm } from './use-act-form.ts';
import { lastValid } from './valid.ts';

/** A reviewer confirms that the matter is the department's own (2.2.3.2.4-a). */
export function Duty({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, `duty-${seen.step}`, { opinion: '' });
  const asked = lastValid(seen, 'duty');
  return (
    <FormShell
      legend={t(`step.${seen.step}`)}
      ways={[{ key: 's', does: 'act.documents/confirm-duty', run: () => void run('confirm-duty', body) }]}
      problem={problem}
      busy={busy}
    >
      {asked === undefined ? null : (
        <p>{t('form.duty-of', { units: asked.units.map(({ name }) => name), opinion: asked.text })}</p>
      )}
      <LongText
        name="duty-opinion"
        value={body.opinion}
        onChange={(opinion) => {
          set({ opinion });
        }}
      />
    </FormShell>
  );
}
