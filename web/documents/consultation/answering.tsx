import { unitStances } from '../../../contract/documents/consultation.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { type Kept, KeptFiles } from '../kept-files.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** The unit's opinion: given, laid before those who join, or after a deemed consent filed. */
export function Answering({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'answer-request', {
    stance: 'agree',
    text: '',
    files: [] as readonly Kept[],
  });
  const may = (act: string) => seen.offers.some((offer) => offer.allowed && offer.act === `documents/${act}`);
  const way = (key: string, act: string) => ({
    key,
    does: `act.documents/${act}`,
    run: () => void run(act, { stance: body.stance, text: body.text, files: body.files.map(({ id }) => id) }),
  });
  const joins = (seen.consultations[0]?.joins.length ?? 0) > 0;
  const ways = [
    ...(joins && may('send-draft') ? [way('d', 'send-draft')] : []),
    ...(may('answer-request') ? [way('s', 'answer-request')] : []),
    ...(may('file-late-answer') ? [way('s', 'file-late-answer')] : []),
  ];
  return (
    <FormShell legend={t('field.unit-opinion')} ways={ways} problem={problem} busy={busy}>
      {seen.step === 'deemed-consent' ? <p>{t('consultation.late-answer-filed-only')}</p> : null}
      <Choice
        name="unit-stance"
        words="unit-stance"
        values={unitStances}
        value={body.stance}
        onChange={(stance) => {
          set({ stance });
        }}
      />
      <LongText
        name="unit-opinion"
        note={t('consultation.say-why')}
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
