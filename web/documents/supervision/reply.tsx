import { replyChannels } from '../../../contract/documents/supervision.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { type UnitRole, UnitRoles } from '../instruction/unit-roles.tsx';
import { useActForm } from '../instruction/use-act-form.ts';

const nothing: { text: string; channel: string; told: readonly UnitRole[] } = {
  text: '',
  channel: replyChannels[0],
  told: [],
};

/** The sender is answered, the units concerned are told; with it the paper is closed (2.2.7). */
export function Reply({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'reply', nothing);
  const reply = () => run('reply', { ...body, told: body.told.map(({ unit }) => unit) });
  return (
    <FormShell
      legend={t('step.replying')}
      ways={[{ key: 's', does: 'act.documents/reply', run: () => void reply() }]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="reply-text"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
      <Choice
        name="reply-channel"
        words="reply-channel"
        values={replyChannels}
        value={body.channel}
        onChange={(channel) => {
          set({ channel });
        }}
      />
      <UnitRoles
        name="told-units"
        leads={false}
        units={body.told}
        set={(told) => {
          set({ told });
        }}
      />
    </FormShell>
  );
}
