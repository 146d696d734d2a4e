import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice, Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { Folded } from './folded.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** A unit that cannot reply in time promises a day; what it told by telephone, the section enters. */
export function Promising({ seen }: Props) {
  const { t } = useWords();
  if (seen.consultations[0]?.promise) return null;
  return (
    <Folded does={t('act.documents/promise-date')}>
      <PromiseForm seen={seen} />
    </Folded>
  );
}

const inputs = [
  ['caller', 'text'],
  ['calledAt', 'datetime-local'],
  ['taker', 'text'],
] as const;

function PromiseForm({ seen }: Props) {
  const { t } = useWords();
  const isUnit = seen.offers.some(({ act, allowed }) => allowed && act === 'documents/answer-request');
  const { body, set, run, problem, busy } = useActForm(seen, 'promise-date', {
    by: isUnit ? 'written' : 'phone',
    on: '',
    reason: '',
    caller: '',
    calledAt: '',
    taker: '',
  });
  const promise = () =>
    run('promise-date', { ...body, calledAt: body.calledAt === '' ? null : `${body.calledAt}:00+08:00` });
  return (
    <FormShell
      legend={t('act.documents/promise-date')}
      ways={[{ key: 'p', does: 'act.documents/promise-date', run: () => void promise() }]}
      problem={problem}
      busy={busy}
    >
      <Choice
        name="reported-by"
        words="reported-by"
        values={['written', 'phone']}
        value={body.by}
        onChange={(by) => {
          set({ by });
        }}
      />
      <Field name="promisedOn">
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={body.on}
            onChange={(event) => {
              set({ on: event.target.value });
            }}
          />
        )}
      </Field>
      {body.by === 'written'
        ? null
        : inputs.map(([name, type]) => (
            <Field key={name} name={name}>
              {(ids) => (
                <input
                  {...ids}
                  type={type}
                  value={body[name]}
                  onChange={(event) => {
                    set({ [name]: event.target.value });
                  }}
                />
              )}
            </Field>
          ))}
      <LongText
        name="reason"
        value={body.reason}
        onChange={(reason) => {
          set({ reason });
        }}
      />
    </FormShell>
  );
}
