import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { OnPaper, startOnPaper, onPaperOf } from './on-paper.tsx';
import { type Point, Points } from './points.tsx';
import { useActForm } from './use-act-form.ts';
import { valid } from './valid.ts';

/** The highest-ranking leader says, point by point, with whom he agrees (2.2.4.2-c); or it is entered for him. */
export function Settle({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { mayEnterFor, unsettled } = seen.instruction;
  const open = valid(seen, 'instruction').filter(({ id }) => unsettled.includes(id));
  const { body, set, run, problem, busy } = useActForm(seen, 'settle', {
    text: '',
    points: [] as readonly Point[],
    onPaper: startOnPaper,
  });
  const settle = () => run('settle', { text: body.text, picks: body.points }, onPaperOf(mayEnterFor?.id, body.onPaper));
  return (
    <FormShell
      legend={mayEnterFor === null ? t('step.settlement') : t('form.settlement-of', { name: mayEnterFor.name })}
      ways={[{ key: 's', does: 'act.documents/settle', run: () => void settle() }]}
      problem={problem}
      busy={busy}
    >
      <OnPaper
        leader={mayEnterFor}
        typed={body.onPaper}
        set={(onPaper) => {
          set({ onPaper });
        }}
      />
      <Points
        opinions={open}
        points={body.points}
        set={(points) => {
          set({ points });
        }}
      />
      <LongText
        name="settlement-text"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
    </FormShell>
  );
}
