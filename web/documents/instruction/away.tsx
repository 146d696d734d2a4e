import type { CaseSeen } from '../../../contract/views/case.ts';
import { Field } from '../../shared/field.tsx';
import { momentText, useWords } from '../../shared/language.tsx';
import { useInstructing } from '../leader-choice.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { useActForm } from './use-act-form.ts';

/** The leader whose turn it is, is away: turn to somebody else, or say that it can wait (2.2.4.3). */
export function Away({ seen, may }: { readonly seen: CaseSeen; readonly may: (act: string) => boolean }) {
  const { t, lang } = useWords();
  const { away } = seen.instruction;
  const { body, set, run, problem, busy } = useActForm(seen, 'away', { to: away?.substitute?.id ?? '', reason: '' });
  const people = useInstructing().filter(({ id }) => id !== away?.id);
  if (away === null) return null;
  const turn = {
    key: 'u',
    does: 'act.documents/redirect-instruction',
    run: () => void run('redirect-instruction', body),
  };
  const wait = {
    key: 'h',
    does: 'act.documents/wait-for-leader',
    run: () => void run('wait-for-leader', { reason: body.reason }),
  };
  const ways = [
    ...(may('documents/redirect-instruction') ? [turn] : []),
    ...(may('documents/wait-for-leader') ? [wait] : []),
  ];
  return (
    <FormShell legend={t('form.leader-away')} ways={ways} problem={problem} busy={busy}>
      <p>
        {t('form.away-until', { name: away.name, at: momentText(away.until, lang) })}{' '}
        {away.substitute === null ? t('form.no-substitute') : t('form.substitute', { name: away.substitute.name })}
      </p>
      {ways.includes(turn) ? (
        <Field name="redirect-to">
          {(ids) => (
            <select
              {...ids}
              value={body.to}
              onChange={(event) => {
                set({ to: event.target.value });
              }}
            >
              <option value="">—</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
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
