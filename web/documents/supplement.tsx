import type { CaseSeen } from '../../contract/views/case.ts';
import { useWords } from '../shared/language.tsx';
import { Folded } from './consultation/folded.tsx';
import { FormShell } from './instruction/form-shell.tsx';
import { LongText } from './instruction/long-text.tsx';
import { useActForm } from './instruction/use-act-form.ts';
import { type Kept, KeptFiles } from './kept-files.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** A closed paper is left as it is; what is still to be said stands after it. */
export function Supplement({ seen }: Props) {
  const { t } = useWords();
  return (
    <Folded does={t('act.documents/add-supplement')}>
      <SupplementForm seen={seen} />
    </Folded>
  );
}

function SupplementForm({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'add-supplement', {
    text: '',
    files: [] as readonly Kept[],
  });
  const add = {
    key: 's',
    does: 'act.documents/add-supplement',
    run: () => void run('add-supplement', { text: body.text, files: body.files.map(({ id }) => id) }),
  };
  return (
    <FormShell legend={t('act.documents/add-supplement')} ways={[add]} problem={problem} busy={busy}>
      <p className="soft">{t('form.supplement')}</p>
      <LongText
        name="supplement"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
      <KeptFiles
        name="files-along"
        files={body.files}
        set={(files) => {
          set({ files });
        }}
      />
    </FormShell>
  );
}
