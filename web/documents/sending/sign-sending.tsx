import { useState } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from '../instruction/form-shell.tsx';
import { useActForm } from '../instruction/use-act-form.ts';
import { OwnReason, Unmet, useForeseen } from '../sheet-form.tsx';

/** The head's one touch: what was checked holds still, and with the signature the paper is at the office (2.1.2-a). */
export function SignSending({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const findings = useForeseen(seen, 'documents/sign-and-send', {});
  const { run, problem, busy } = useActForm(seen, 'sign-and-send', {});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const given = seen.sending?.reasons ?? {};
  const sign = () => run('sign-and-send', {}, Object.keys(reasons).length === 0 ? {} : { reasons });
  return (
    <FormShell
      legend={t('act.documents/sign-and-send')}
      ways={[{ key: 's', does: 'act.documents/sign-and-send', run: () => void sign() }]}
      problem={problem}
      busy={busy}
    >
      <Unmet
        findings={findings}
        beside={({ rule, force }) =>
          force === 'must' ? null : given[rule] === undefined ? (
            <OwnReason rule={rule} reasons={reasons} setReasons={setReasons} />
          ) : (
            <p>{given[rule]}</p>
          )
        }
      />
    </FormShell>
  );
}
