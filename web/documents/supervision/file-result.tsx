import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { type Kept, KeptFiles } from '../kept-files.tsx';
import { Delay } from './delay.tsx';

interface Written {
  readonly text: string;
  readonly delay: string;
  readonly files: readonly Kept[];
}

/** The unit's result, with what proves it: to the item's owner, not to the leader (2.2.6.6-a). */
export function FileResult({ seen }: { readonly seen: CaseSeen }) {
  const { t, pick } = useWords();
  const { body, set, run, problem, busy } = useActForm<Written>(seen, `file-result-${String(seen.item?.round ?? 1)}`, {
    text: seen.item?.result ?? '',
    delay: '',
    files: [],
  });
  const file = () => run('file-result', { ...body, files: body.files.map(({ id }) => id) });
  return (
    <FormShell
      legend={t('act.documents/file-result')}
      ways={[{ key: 's', does: 'act.documents/file-result', run: () => void file() }]}
      problem={problem}
      busy={busy}
    >
      {seen.item === null ? null : <p>{t('form.result-goes-to', { name: pick(seen.item.owner) })}</p>}
      <LongText
        name="result"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
      <Delay
        item={seen.item}
        value={body.delay}
        onChange={(delay) => {
          set({ delay });
        }}
      />
      <KeptFiles
        name="result-files"
        files={body.files}
        set={(files) => {
          set({ files });
        }}
      />
    </FormShell>
  );
}
