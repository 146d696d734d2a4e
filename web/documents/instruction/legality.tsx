import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { useActForm } from './use-act-form.ts';

/** The Legislative Affairs Office says whether a normative document is lawful (2.2.3.2.3-h). */
export function Legality({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'legality', { opinion: '' });
  const way = (key: string, id: string) => ({
    key,
    does: `act.documents/${id}`,
    run: () => void run(id, body),
  });
  return (
    <FormShell
      legend={t('step.legality')}
      ways={[way('s', 'pass-legality-review'), way('f', 'fail-legality-review')]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="legality-opinion"
        value={body.opinion}
        onChange={(opinion) => {
          set({ opinion });
        }}
      />
    </FormShell>
  );
}
