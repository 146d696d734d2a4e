import { useEffect, useState } from 'react';
import { emptySheet, type ReviewSheet } from '../../contract/documents/sheet.ts';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import { dryRun, useAct } from '../shared/api.ts';
import { useDraft } from '../shared/draft.ts';
import { Finding, ProblemNotice } from '../shared/finding.tsx';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { AskException } from './ask-exception.tsx';
import { SheetMore } from './sheet-more.tsx';
import { Answers, type Set } from './sheet-parts.tsx';

/** A sheet with what the paper's own data says already. */
const startOf = ({ document }: CaseSeen): ReviewSheet => ({
  ...emptySheet,
  addressees: [
    ...names(document.addressees).map((name) => ({ name, kind: kindOf(name), copy: false, belowSender: false })),
    ...names(document.cc).map((name) => ({ name, kind: kindOf(name), copy: true, belowSender: false })),
  ],
  forDecision: document.kind === 'request',
});
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const kindOf = (name: string): 'government' | 'party-committee' | 'department' =>
  /人民政府|市政府/u.test(name) ? 'government' : /市委$|市委办/u.test(name) ? 'party-committee' : 'department';

/** The initial review: software checks what it can, the clerk answers the rest; every finding stands beside (2.1, 2.2.1). */
export function ReviewSheetForm({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const [sheet, setSheet] = useState<ReviewSheet>(() => startOf(seen));
  const [findings, setFindings] = useState<readonly FindingSeen[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { act, problem, busy } = useAct();
  const [isTouched, setTouched] = useState(false);
  const dropDraft = useDraft(`sheet:${seen.id}`, { sheet, reasons }, isTouched, (kept) => {
    setSheet({ ...startOf(seen), ...kept.sheet });
    setReasons(kept.reasons ?? {});
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      dryRun('documents/pass-review', { caseId: seen.id, input: { sheet } }).then(
        (answer) => {
          setFindings(answer.findings);
        },
        () => {
          setFindings([]);
        },
      );
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [seen.id, seen.seq, sheet]);
  const set: Set = (part) => {
    setTouched(true);
    setSheet({ ...sheet, ...part });
  };
  const envelope = (input: object) => ({
    caseId: seen.id,
    seenSeq: seen.seq,
    input,
    ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
  });
  const finish = async (id: string, input: object) => {
    if (await act(id, envelope(input))) await dropDraft();
  };
  const allYes = () => {
    set({
      conformity: { ordinance: 'yes', format: 'yes', workRules: 'yes' },
      checks: { ...sheet.checks, ownMatter: 'yes', documentRules: 'yes', kindAndLayout: 'yes', consultation: 'yes' },
    });
  };
  useKeys([{ key: 'y', does: 'key.all-yes', run: allYes }]);
  const unmet = findings.filter(({ met }) => !met);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void finish('documents/pass-review', { sheet });
      }}
    >
      <fieldset>
        <legend>{t('step.review')}</legend>
        <Answers sheet={sheet} set={set} />
        <p>
          <button type="button" onClick={allYes}>
            {t('key.all-yes')} (y)
          </button>
        </p>
        <SheetMore sheet={sheet} set={set} urgent={seen.document.urgency !== 'plain'} />
        <div aria-live="polite">
          <p>{t('sheet.findings', { unmet: unmet.length, all: findings.length })}</p>
          {unmet.map((finding) => (
            <div key={finding.rule}>
              <Finding finding={finding} />
              {finding.force === 'in-principle' ? (
                <AskException
                  seen={seen}
                  finding={finding}
                  refused={{ act: 'documents/pass-review', input: { sheet } }}
                />
              ) : null}
              {finding.force === 'advice' ? (
                <label className="block">
                  {t('field.own-reason')}
                  <input
                    value={reasons[finding.rule] ?? ''}
                    onChange={(event) => {
                      setReasons({ ...reasons, [finding.rule]: event.target.value });
                    }}
                  />
                </label>
              ) : null}
            </div>
          ))}
        </div>
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
        <ProblemNotice problem={problem} />
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
