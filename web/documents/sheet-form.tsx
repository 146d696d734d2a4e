import { type ReactNode, useEffect, useState } from 'react';
import { emptySheet, type ReviewSheet } from '../../contract/documents/sheet.ts';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import { dryRun, useAct } from '../shared/api.ts';
import { useDraft } from '../shared/draft.ts';
import { Finding } from '../shared/finding.tsx';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
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

/** What an act would say of the input, as it is written; nothing is done. */
export function useForeseen(seen: CaseSeen, act: string, input: object): readonly FindingSeen[] {
  const [findings, setFindings] = useState<readonly FindingSeen[]>([]);
  const text = JSON.stringify(input);
  useEffect(() => {
    const timer = setTimeout(() => {
      dryRun(act, { caseId: seen.id, input: JSON.parse(text) as object }).then(
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
  }, [act, seen.id, seen.seq, text]);
  return findings;
}

/** The sheet of an initial review while it is filled in, with what the rules say of it; kept as a draft. */
export function useSheet(seen: CaseSeen, checking: string, kept: ReviewSheet | null = null) {
  const [sheet, setSheet] = useState<ReviewSheet>(() => kept ?? startOf(seen));
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { act, problem, busy } = useAct();
  const [isTouched, setTouched] = useState(false);
  const dropDraft = useDraft(`sheet:${seen.id}`, { sheet, reasons }, isTouched, (draft) => {
    setSheet({ ...startOf(seen), ...draft.sheet });
    setReasons(draft.reasons ?? {});
  });
  const findings = useForeseen(seen, checking, { sheet });
  const set: Set = (part) => {
    setTouched(true);
    setSheet({ ...sheet, ...part });
  };
  const finish = async (id: string, input: object) => {
    const given = Object.keys(reasons).length === 0 ? {} : { reasons };
    if (await act(id, { caseId: seen.id, seenSeq: seen.seq, input, ...given })) await dropDraft();
  };
  return { sheet, set, findings, reasons, setReasons, finish, problem, busy };
}

type Work = ReturnType<typeof useSheet>;

interface Props {
  readonly seen: CaseSeen;
  readonly work: Work;
  /** What a finding is given where it does not hold, beside what it says. */
  readonly beside: (finding: FindingSeen) => ReactNode;
}

/** Software checks what it can, a person answers the rest; every finding stands beside (2.1, 2.2.1). */
export function SheetFields({ seen, work: { sheet, set, findings }, beside }: Props) {
  const { t } = useWords();
  const allYes = () => {
    set({
      conformity: { ordinance: 'yes', format: 'yes', workRules: 'yes' },
      checks: { ...sheet.checks, ownMatter: 'yes', documentRules: 'yes', kindAndLayout: 'yes', consultation: 'yes' },
    });
  };
  useKeys([{ key: 'y', does: 'key.all-yes', run: allYes }]);
  return (
    <>
      <Answers sheet={sheet} set={set} />
      <p>
        <button type="button" onClick={allYes}>
          {t('key.all-yes')} (y)
        </button>
      </p>
      <SheetMore sheet={sheet} set={set} urgent={seen.document.urgency !== 'plain'} />
      <Unmet findings={findings} beside={beside} />
    </>
  );
}

/** How many findings there are, and those that do not hold. */
export function Unmet({ findings, beside }: Pick<Work, 'findings'> & Pick<Props, 'beside'>) {
  const { t } = useWords();
  const unmet = findings.filter(({ met }) => !met);
  return (
    <div aria-live="polite">
      <p>{t('sheet.findings', { unmet: unmet.length, all: findings.length })}</p>
      {unmet.map((finding) => (
        <div key={finding.rule}>
          <Finding finding={finding} />
          {beside(finding)}
        </div>
      ))}
    </div>
  );
}

/** Why somebody goes on although a rule advises otherwise. */
export function OwnReason({
  rule,
  reasons,
  setReasons,
}: { readonly rule: string } & Pick<Work, 'reasons' | 'setReasons'>) {
  const { t } = useWords();
  return (
    <label className="block">
      {t('field.own-reason')}
      <input
        value={reasons[rule] ?? ''}
        onChange={(event) => {
          setReasons({ ...reasons, [rule]: event.target.value });
        }}
      />
    </label>
  );
}
