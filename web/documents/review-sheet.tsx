import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { AskException } from './ask-exception.tsx';
import { OwnReason, SheetFields, useSheet } from './sheet-form.tsx';

/** The initial review: passed, returned with its reasons, or handed to the body whose matter it is (2.2.1). */
export function ReviewSheetForm({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const work = useSheet(seen, 'documents/pass-review');
  const { sheet, busy, finish } = work;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void finish('documents/pass-review', { sheet });
      }}
    >
      <fieldset>
        <legend>{t('step.review')}</legend>
        <SheetFields
          seen={seen}
          work={work}
          beside={(finding) =>
            finding.force === 'in-principle' ? (
              <AskException
                seen={seen}
                finding={finding}
                refused={{ act: 'documents/pass-review', input: { sheet } }}
              />
            ) : finding.force === 'advice' ? (
              <OwnReason rule={finding.rule} {...work} />
            ) : null
          }
        />
        <details>
          <summary>{t('act.documents/transfer-elsewhere')}</summary>
          <Transfer busy={busy} transfer={(to) => void finish('documents/transfer-elsewhere', { sheet, to })} />
        </details>
        <div className="bar">
          <button type="submit" className="primary" disabled={busy}>
            {t('act.documents/pass-review')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => void finish('documents/return-to-sender', { sheet, remark: '' })}
          >
            {t('act.documents/return-to-sender')}
          </button>
        </div>
        <ProblemNotice problem={work.problem} />
      </fieldset>
    </form>
  );
}

/** What is not ours goes to the body whose it is. */
function Transfer({ busy, transfer }: { readonly busy: boolean; readonly transfer: (to: string) => void }) {
  const { t } = useWords();
  const [to, setTo] = useState('');
  return (
    <>
      <label className="block">
        {t('field.transfer-to')}
        <input
          value={to}
          onChange={(event) => {
            setTo(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter in this line means what stands beside it, not that the review is passed.
            event.preventDefault();
            transfer(to);
          }}
        />
      </label>
      <p>
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            transfer(to);
          }}
        >
          {t('act.documents/transfer-elsewhere')}
        </button>
      </p>
    </>
  );
}
