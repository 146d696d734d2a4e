import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';

interface Props {
  readonly seen: CaseSeen;
  readonly finding: FindingSeen;
  /** The act that was refused, with its own input, so that the facts are the rule's. */
  readonly refused: { readonly act: string; readonly input: object };
}

const factsText = ({ facts }: FindingSeen): string => JSON.stringify(Object.entries(facts).sort());

/** Under a rule that holds in principle: ask for the exception, or how the asking stands. */
export function AskException({ seen, finding, refused }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const { act, problem, busy } = useAct();
  const asked = seen.exceptions.findLast(
    (one) => one.finding.rule === finding.rule && factsText(one.finding) === factsText(finding),
  );
  const by = { exceptionBy: finding.exceptionBy ?? null };
  if (asked?.granted === true) return <p className="notice">✓ {t('exception.granted')}</p>;
  if (asked?.granted === null) return <p className="notice">{t('exception.waits', by)}</p>;
  const ask = () =>
    act('general/ask-exception', {
      caseId: seen.id,
      seenSeq: seen.seq,
      input: { ...refused, rule: finding.rule, reason },
    });
  return (
    <div className="notice">
      {asked ? <p className="red">{t('exception.refused')}</p> : null}
      <p>{t('exception.may-ask', by)}</p>
      <label className="block">
        {t('field.exception-reason')}
        <input
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter means what stands beside it, not that the review is passed.
            event.preventDefault();
            void ask();
          }}
        />
      </label>
      <p>
        <button type="button" disabled={busy} onClick={() => void ask()}>
          {t('act.general/ask-exception')}
        </button>
      </p>
      <ProblemNotice problem={problem} />
    </div>
  );
}
