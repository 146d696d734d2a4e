import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { asHanded, type HandedUnit, HandedUnits } from './handed-units.tsx';
import { instructedUnits } from './instructed-units.ts';
import { LongText } from './long-text.tsx';
import { Replier } from './replier.tsx';
import { useActForm } from './use-act-form.ts';
import { valid } from './valid.ts';

interface Written {
  readonly units: readonly HandedUnit[];
  readonly text: string;
  readonly replier: string;
}

/** The instruction goes out: the units that it names stand here already (2.2.4.1-a). Where instructions differ, they are settled first. */
export function HandOut({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const instructions = valid(seen, 'instruction');
  const { unsettled } = seen.instruction;
  const { body, set, run, problem, busy } = useActForm<Written>(seen, 'hand-out', {
    units: instructedUnits(instructions).map(asHanded),
    text: t('form.hand-out-text'),
    replier: '',
  });
  const isRequest = seen.document.kind === 'request';
  const handOut = {
    key: 's',
    does: 'act.documents/hand-out',
    run: () => void run('hand-out', inputOf(body, isRequest)),
  };
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
      <HandedUnits
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
      <Replier
        isRequest={isRequest}
        hasLead={body.units.some(({ role }) => role === 'lead')}
        value={body.replier}
        onChange={(replier) => {
          set({ replier });
        }}
      />
    </FormShell>
  );
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const inputOf = ({ units, text, replier }: Written, isRequest: boolean) => ({
  units: units.map(({ unit, role, limitOn, key, named }) => ({
    unit,
    role,
    limitOn: orNull(limitOn),
    key,
    named: key ? orNull(named) : null,
  })),
  text,
  replier: isRequest ? 'secretariat' : orNull(replier),
});
