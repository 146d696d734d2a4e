import type { CaseSeen } from '../../../contract/views/case.ts';
import { Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { Delay } from './delay.tsx';

interface Props {
  readonly seen: CaseSeen;
}

const speciallyUrgent = ['special', 'extra-urgent'];

/** How it goes: on a specially urgent matter asked again and again, open from the start (2.2.6.3-d). */
export function InterimReport({ seen }: Props) {
  const { t } = useWords();
  const nothing = { text: '', delay: '' };
  const { body, set, run, problem, busy } = useActForm(seen, 'report-interim', nothing);
  const report = async () => {
    if (await run('report-interim', body)) set(nothing);
  };
  return (
    <details open={speciallyUrgent.includes(seen.item?.urgency ?? '')}>
      <summary>{t('act.documents/report-interim')}…</summary>
      <FormShell
        legend={t('act.documents/report-interim')}
        ways={[{ key: 'j', does: 'act.documents/report-interim', run: () => void report() }]}
        problem={problem}
        busy={busy}
      >
        <LongText
          name="interim"
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
      </FormShell>
    </details>
  );
}

/** A later day, and in writing why (2.2.6.3-e). */
export function MoreTime({ seen }: Props) {
  const { t } = useWords();
  const nothing = { limitOn: '', reason: '' };
  const { body, set, run, problem, busy } = useActForm(seen, 'ask-more-time', nothing);
  const ask = async () => {
    if (await run('ask-more-time', body)) set(nothing);
  };
  return (
    <details>
      <summary>{t('act.documents/ask-more-time')}…</summary>
      <FormShell
        legend={t('act.documents/ask-more-time')}
        ways={[{ key: 'y', does: 'act.documents/ask-more-time', run: () => void ask() }]}
        problem={problem}
        busy={busy}
      >
        <Field name="more-time-until">
          {(ids) => (
            <input
              {...ids}
              type="date"
              required
              value={body.limitOn}
              onChange={(event) => {
                set({ limitOn: event.target.value });
              }}
            />
          )}
        </Field>
        <LongText
          name="more-time-reason"
          value={body.reason}
          note={t('form.reason-is-required')}
          onChange={(reason) => {
            set({ reason });
          }}
        />
      </FormShell>
    </details>
  );
}
