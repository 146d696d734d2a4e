import type { Instruction } from '../../../contract/views/opinions.ts';
import { Choice, Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';

interface Typed {
  readonly place: string;
  readonly means: 'paper' | 'telephone';
}

export const startOnPaper: Typed = { place: '', means: 'paper' };

/** What goes round the act when it is entered for a leader: whose decision, by which means, where the paper or the note lies. */
export const onPaperOf = (leader: string | undefined, typed: Typed): object =>
  leader === undefined ? {} : { onPaper: { by: leader, ...typed } };

interface Props {
  readonly leader: Instruction['mayEnterFor'];
  readonly typed: Typed;
  readonly set: (typed: Typed) => void;
}

/** Where the leader decided on paper or by telephone: nothing where the leader decides here. */
export function OnPaper({ leader, typed, set }: Props) {
  const { t } = useWords();
  if (leader === null) return null;
  return (
    <>
      <p>{t('form.entered-for', { name: leader.name })}</p>
      <div className="fields">
        <Choice
          name="means"
          words="means"
          values={['paper', 'telephone']}
          value={typed.means}
          onChange={(means) => {
            set({ ...typed, means: means === 'telephone' ? 'telephone' : 'paper' });
          }}
        />
        <Field name="place" note={t(`form.place-${typed.means}`)}>
          {(ids) => (
            <input
              {...ids}
              required
              value={typed.place}
              onChange={(event) => {
                set({ ...typed, place: event.target.value });
              }}
            />
          )}
        </Field>
      </div>
    </>
  );
}
