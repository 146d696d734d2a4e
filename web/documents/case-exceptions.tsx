import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { ExceptionSeen } from '../../contract/views/finding.ts';
import { useAct } from '../shared/api.ts';
import { Finding, ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** Exceptions asked for in this case: the rule, its facts, why it is needed; whoever may decide them does it here. */
export function Exceptions({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const open = seen.exceptions.filter(({ granted }) => granted === null);
  if (open.length === 0) return null;
  return (
    <section aria-label={t('case.exceptions')}>
      <h2>{t('case.exceptions')}</h2>
      {open.map((one) => (
        <Exception key={one.id} one={one} seen={seen} />
      ))}
    </section>
  );
}

function Exception({ one, seen }: { readonly one: ExceptionSeen; readonly seen: CaseSeen }) {
  const { t, lang } = useWords();
  return (
    <>
      <Finding finding={one.finding} />
      <p>
        <span className="soft">{momentText(one.askedAt, lang)}</span> {t('exception.asked', { name: one.askedBy })}
        {one.reason}
      </p>
      {one.mine ? (
        <Decide one={one} seen={seen} />
      ) : (
        <p className="soft">{t('exception.waits', { exceptionBy: one.finding.exceptionBy ?? null })}</p>
      )}
    </>
  );
}

function Decide({ one, seen }: { readonly one: ExceptionSeen; readonly seen: CaseSeen }) {
  const { t } = useWords();
  const [remark, setRemark] = useState('');
  const { act, problem, busy } = useAct();
  const decide = (granted: boolean) =>
    act('general/decide-exception', {
      caseId: seen.id,
      seenSeq: seen.seq,
      input: { exception: one.id, granted, remark },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void decide(true);
      }}
    >
      <label className="block">
        {t('field.decision-remark')}
        <input
          required
          value={remark}
          maxLength={500}
          onChange={(event) => {
            setRemark(event.target.value);
          }}
        />
      </label>
      <div className="bar still">
        <button type="submit" className="primary" disabled={busy}>
          {t('exception.grant')}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={(event) => {
            if (event.currentTarget.form?.reportValidity()) void decide(false);
          }}
        >
          {t('exception.refuse')}
        </button>
        <small className="soft">{t('exception.scope')}</small>
      </div>
      <ProblemNotice problem={problem} />
    </form>
  );
}
