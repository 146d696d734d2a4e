import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { instructedUnits } from './instructed-units.ts';
import { LongText } from './long-text.tsx';
import { UnitRoles } from './unit-roles.tsx';
import { useActForm } from './use-act-form.ts';
import { valid } from './valid.ts';

/** The instruction goes out: the units that it names stand here already (2.2.4.1-a). Where instructions differ, they are settled first. */
export function HandOut({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const instructions = valid(seen, 'instruction');
  const { unsettled } = seen.instruction;
  const { body, set, run, problem, busy } = useActForm(seen, 'hand-out', {
    units: instructedUnits(instructions),
    text: t('form.hand-out-text'),
  });
  const handOut = { key: 's', does: 'act.documents/hand-out', run: () => void run('hand-out', body) };
  const settle = { key: 'a', does: 'act.documents/ask-settlement', run: () => void run('ask-settlement', {}) };
  const disputed = instructions.filter(({ id }) => unsettled.includes(id)).map(({ person }) => person);
  return (
    <FormShell
      legend={t('step.handing-out')}
      ways={disputed.length === 0 ? [handOut] : [settle, handOut]}
      problem={problem}
      busy={busy}
    >
      {disputed.length === 0 ? null : <p>{t('form.disputed', { names: disputed })}</p>}
      <UnitRoles
        name="hand-out-units"
        units={body.units}
        set={(units) => {
          set({ units: [...units] });
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
  );
}
