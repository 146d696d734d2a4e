import { consultationModes } from '../../../contract/documents/consultation.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice, Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { UnitRoles } from '../instruction/unit-roles.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { type Kept, KeptFiles } from '../kept-files.tsx';
import { Folded } from './folded.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** Before the proposal, or because the leader wants it, departments are asked: whom, how, by when, what, with which files of the paper. */
export function Asking({ seen }: Props) {
  const { t } = useWords();
  return (
    <Folded does={t('act.documents/ask-opinions')}>
      <AskForm seen={seen} />
    </Folded>
  );
}

function AskForm({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'ask-opinions', {
    mode: 'separate',
    units: [] as readonly { readonly unit: string; readonly role: 'lead' | 'join' }[],
    question: '',
    replyBy: '',
    enclosed: seen.files.map(({ id }) => id),
    files: [] as readonly Kept[],
  });
  const isCombined = body.mode === 'combined';
  const inOrder = body.units.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const asked = () =>
    run('ask-opinions', {
      mode: body.mode,
      units: inOrder.map(({ unit }) => unit),
      question: body.question,
      replyBy: body.replyBy === '' ? null : `${body.replyBy}:00+08:00`,
      enclosed: body.enclosed,
      files: body.files.map(({ id }) => id),
    });
  return (
    <FormShell
      legend={t('act.documents/ask-opinions')}
      ways={[{ key: 'k', does: 'act.documents/ask-opinions', run: () => void asked() }]}
      problem={problem}
      busy={busy}
    >
      {seen.step === 'proposal' ? <p className="soft">{t('consultation.limit-runs-on')}</p> : null}
      <Choice
        name="consultation-mode"
        words="consultation-mode"
        values={consultationModes}
        value={body.mode}
        onChange={(mode) => {
          set({ mode });
        }}
      />
      <UnitRoles
        name="asked-units"
        units={body.units}
        leads={isCombined}
        one
        set={(units) => {
          set({ units });
        }}
      />
      {seen.document.urgency === 'plain' ? null : (
        <Field name="replyBy" note={t('consultation.urgent-reply-time')}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              value={body.replyBy}
              onChange={(event) => {
                set({ replyBy: event.target.value });
              }}
            />
          )}
        </Field>
      )}
      <LongText
        name="question"
        value={body.question}
        onChange={(question) => {
          set({ question });
        }}
      />
      <Enclosed
        seen={seen}
        enclosed={body.enclosed}
        set={(enclosed) => {
          set({ enclosed });
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

interface EnclosedProps extends Props {
  readonly enclosed: readonly string[];
  readonly set: (enclosed: string[]) => void;
}

/** Which files of the paper go with the request; the unit sees no others. */
function Enclosed({ seen, enclosed, set }: EnclosedProps) {
  const { t } = useWords();
  if (seen.files.length === 0) return null;
  return (
    <fieldset>
      <legend>{t('field.enclosed')}</legend>
      {seen.files.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={enclosed.includes(id)}
            onChange={(event) => {
              set(event.target.checked ? [...enclosed, id] : enclosed.filter((one) => one !== id));
            }}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
