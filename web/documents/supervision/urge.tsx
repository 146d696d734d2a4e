import { urgingChannels } from '../../../contract/documents/supervision.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';

const nothing: { channel: string; text: string } = { channel: urgingChannels[0], text: '' };

/** The owner urges: the next number, by which channel, what was said (2.2.6.2). */
export function Urge({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'urge', nothing);
  const urge = async () => {
    if (await run('urge', body)) set(nothing);
  };
  return (
    <FormShell
      legend={t('form.urging-number', { number: (seen.item?.urgings ?? 0) + 1 })}
      ways={[{ key: 'u', does: 'act.documents/urge', run: () => void urge() }]}
      problem={problem}
      busy={busy}
    >
      <Choice
        name="urging-channel"
        words="urging-channel"
        values={urgingChannels}
        value={body.channel}
        onChange={(channel) => {
          set({ channel });
        }}
      />
      <LongText
        name="urging-text"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
    </FormShell>
  );
}
