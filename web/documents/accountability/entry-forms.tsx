import { referralKinds } from '../../../contract/documents/accountability.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { Choice, Field } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';

interface Props {
  readonly seen: CaseSeen;
}

/** What is ordered of the department, and by when (2.2.9-c, 2.2.9-d). */
export function IssueEntry({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'issue-accountability', { demand: '', rectifyBy: '' });
  const issue = () =>
    run('issue-accountability', { ...body, rectifyBy: body.rectifyBy === '' ? null : body.rectifyBy });
  return (
    <FormShell
      legend={t('act.documents/issue-accountability')}
      ways={[{ key: 's', does: 'act.documents/issue-accountability', run: () => void issue() }]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="demand"
        value={body.demand}
        onChange={(demand) => {
          set({ demand });
        }}
      />
      <Field name="rectifyBy">
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={body.rectifyBy}
            onChange={(event) => {
              set({ rectifyBy: event.target.value });
            }}
          />
        )}
      </Field>
    </FormShell>
  );
}

/** The department's report: causes and improvements, both (2.2.9-c). */
export function ReportEntry({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'report-rectification', {
    causes: seen.accountability?.causes ?? '',
    improvements: seen.accountability?.improvements ?? '',
  });
  return (
    <FormShell
      legend={t('act.documents/report-rectification')}
      ways={[
        { key: 's', does: 'act.documents/report-rectification', run: () => void run('report-rectification', body) },
      ]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="causes"
        value={body.causes}
        onChange={(causes) => {
          set({ causes });
        }}
      />
      <LongText
        name="improvements"
        value={body.improvements}
        onChange={(improvements) => {
          set({ improvements });
        }}
      />
    </FormShell>
  );
}

/** The circular of criticism as it was drafted, to be completed and issued (2.2.9-e). */
export function CriticismForm({ seen }: Props) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'issue-criticism', {
    text: seen.accountability?.criticism ?? '',
  });
  return (
    <FormShell
      legend={t('step.criticism')}
      ways={[{ key: 's', does: 'act.documents/issue-criticism', run: () => void run('issue-criticism', body) }]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="criticism"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
    </FormShell>
  );
}

/** To the Supervision Bureau, on what finding (2.2.9-f). */
export function ReferForm({ seen }: Props) {
  const { t } = useWords();
  const start: { finding: string; text: string } = { finding: referralKinds[0], text: '' };
  const { body, set, run, problem, busy } = useActForm(seen, 'refer-to-bureau', start);
  return (
    <details>
      <summary>{t('act.documents/refer-to-bureau')}…</summary>
      <FormShell
        legend={t('act.documents/refer-to-bureau')}
        ways={[{ key: 'j', does: 'act.documents/refer-to-bureau', run: () => void run('refer-to-bureau', body) }]}
        problem={problem}
        busy={busy}
      >
        <Choice
          name="referralKind"
          words="referral-kind"
          values={referralKinds}
          value={body.finding}
          onChange={(finding) => {
            set({ finding });
          }}
        />
        <LongText
          name="referral"
          value={body.text}
          onChange={(text) => {
            set({ text });
          }}
        />
      </FormShell>
    </details>
  );
}
