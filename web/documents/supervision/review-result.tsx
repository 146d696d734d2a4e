import type { ResultChecks } from '../../../contract/documents/supervision.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell, type Way } from '../instruction/form-shell.tsx';
import { LongText } from '../instruction/long-text.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { checkNames, OneCheck } from './one-check.tsx';

const open = { is: 'open', remark: '' } as const;
const nothing: { checks: ResultChecks; reason: string } = {
  checks: { facts: open, conclusion: open, policyAndLaw: open },
  reason: '',
};

/** Three checks; while one is open the result can be neither passed nor returned (2.2.6.6-b, d). */
export function ReviewResult({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, `review-result-${String(seen.item?.round ?? 1)}`, nothing);
  const { checks, reason } = body;
  const passing = seen.item?.leader === null ? 'accept-result' : 'pass-result';
  const isOpen = checkNames.some((name) => checks[name].is === 'open');
  const failed = checkNames.some((name) => checks[name].is === 'no');
  const pass: Way = { key: 's', does: `act.documents/${passing}`, run: () => void run(passing, { checks }) };
  const back: Way = {
    key: 'a',
    does: 'act.documents/return-result',
    run: () => void run('return-result', { checks, reason }),
  };
  return (
    <FormShell
      legend={t('step.result-review')}
      ways={isOpen ? [] : failed ? [back] : [pass, back]}
      problem={problem}
      busy={busy}
    >
      {checkNames.map((name) => (
        <OneCheck
          key={name}
          name={name}
          check={checks[name]}
          change={(check) => {
            set({ checks: { ...checks, [name]: check } });
          }}
        />
      ))}
      {isOpen ? <p role="status">{t('form.checks-open')}</p> : null}
      {isOpen ? null : (
        <LongText
          name="return-reason"
          note={failed ? t('form.reason-is-required') : t('form.reason-for-return')}
          value={reason}
          onChange={(text) => {
            set({ reason: text });
          }}
        />
      )}
    </FormShell>
  );
}
