import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { type UnitRole, UnitRoles } from './unit-roles.tsx';
import { useActForm } from './use-act-form.ts';

const nothing = { text: '', units: [] as readonly UnitRole[] };

/** An urgent paper goes to the departments in copy while the leaders still decide (2.2.4.1-b). */
export function AdvanceCopy({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'advance-copy', nothing);
  const send = async () => {
    const units = body.units.map(({ unit }) => unit);
    if (await run('send-advance-copy', { text: body.text, units })) set(nothing);
  };
  return (
    <details>
      <summary>{t('act.documents/send-advance-copy')}</summary>
      <FormShell
        legend={t('form.advance-copy')}
        ways={[{ key: 'v', does: 'act.documents/send-advance-copy', run: () => void send() }]}
        problem={problem}
        busy={busy}
      >
        <UnitRoles
          name="copy-units"
          leads={false}
          units={body.units}
          set={(units) => {
            set({ units });
          }}
        />
        <LongText
          name="hand-out-text"
          value={body.text}
          onChange={(text) => {
            set({ text });
          }}
        />
      </FormShell>
    </details>
  );
}
