import { useEffect, useRef, useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import { suggestionsView } from '../../contract/views/suggestions.ts';
import { dryRun, useAct, useView } from '../shared/api.ts';
import { useDraft } from '../shared/draft.ts';
import { Finding, ProblemNotice } from '../shared/finding.tsx';
import { leaveOnEscape } from '../shared/first-control.ts';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { Instructing, LeaderInCharge, MatterFields } from './fields.tsx';
import { Because } from './reasons.tsx';
import { type Form, type FormStep, inputOf, isWhole, numbered, startOf, taken, usualAct } from './review-form.ts';
import { useSignKey } from './sign-key.ts';
import { SuggestionList } from './suggestions.tsx';

interface Props {
  readonly seen: CaseSeen;
  readonly step: FormStep;
  readonly signed: () => void;
}

/** What the reviewer signs: suggestions by number, the fields, what the rules say to it, and one key for the usual answer. */
export function SignForm({ seen, step, signed }: Props) {
  const { t } = useWords();
  const [form, setForm] = useState<Form>(() => startOf(seen));
  const [isTouched, setTouched] = useState(false);
  const { act, problem, busy } = useAct();
  const place = useRef<HTMLFormElement>(null);
  const opinion = useRef<HTMLTextAreaElement>(null);
  const items = useSuggestions(seen.id);
  const findings = useFindings(seen, step, form);
  const dropDraft = useDraft(`review:${seen.id}:${step}`, form, isTouched, (kept) => {
    setForm({ ...startOf(seen), ...kept });
  });
  const set = (part: Partial<Form>) => {
    setTouched(true);
    setForm((before) => ({ ...before, ...part }));
  };
  const usual = usualAct(step, form.matter);
  const sign = async () => {
    if (busy) return;
    if (!(await act(usual, { caseId: seen.id, seenSeq: seen.seq, input: inputOf(step, form) }))) return;
    await dropDraft();
    signed();
  };
  useSignKey(() => place.current?.requestSubmit());
  useKeys([{ key: 'e', does: 'review.key.write', run: () => opinion.current?.focus() }]);
  const leaders = (chosen: readonly string[]) => {
    set({ leaders: chosen, why: { ...form.why, leaders: [] } });
  };
  const Leaders = step === 'division' ? LeaderInCharge : Instructing;
  return (
    <>
      {items === null ? null : (
        <SuggestionList
          items={items}
          isTaken={(item, text) =>
            item.kind === 'leader' ? form.leaders.includes(item.one.id) : form.opinion.includes(text)
          }
          take={(item, text) => {
            set(taken(form, item, step, text));
          }}
        />
      )}
      <form
        ref={place}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <fieldset>
          <legend>{t(`step.${step}`)}</legend>
          <Leaders leaders={form.leaders} change={leaders} />
          <Because reasons={form.why.leaders} />
          <label className="block">
            {t(`review.${step}-opinion`)}
            <textarea
              ref={opinion}
              required
              rows={3}
              maxLength={2000}
              value={form.opinion}
              onChange={(event) => {
                set({ opinion: event.target.value, why: { ...form.why, opinion: [] } });
              }}
              onKeyDown={leaveOnEscape}
            />
          </label>
          <Because reasons={form.why.opinion} />
          <MatterFields
            matter={form.matter}
            before={seen.instruction.matter}
            change={(matter) => {
              set({ matter });
            }}
          />
          <Unmet findings={findings} />
          <div className="bar">
            <button type="submit" className="primary" disabled={busy}>
              {t(`act.${usual}`)} <kbd>Ctrl+Enter</kbd>
            </button>
          </div>
          <ProblemNotice problem={problem} />
        </fieldset>
      </form>
    </>
  );
}

/** The suggestions of this paper, never those of the one before; null until they are here. */
function useSuggestions(id: string) {
  const { data } = useView(suggestionsView, { id });
  return data?.id === id ? numbered(data) : null;
}

const pauseMs = 250;

/** What the rules say to the answer as it stands, once there is one. */
function useFindings(seen: CaseSeen, step: FormStep, form: Form): readonly FindingSeen[] {
  const [findings, setFindings] = useState<readonly FindingSeen[]>([]);
  const asked = isWhole(form) ? JSON.stringify(inputOf(step, form)) : null;
  const act = usualAct(step, form.matter);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (asked === null) {
        setFindings([]);
        return;
      }
      dryRun(act, { caseId: seen.id, input: JSON.parse(asked) as object }).then(
        (answer) => {
          setFindings(answer.findings);
        },
        () => {
          setFindings([]);
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [seen.id, seen.seq, act, asked]);
  return findings;
}

function Unmet({ findings }: { readonly findings: readonly FindingSeen[] }) {
  const { t } = useWords();
  const unmet = findings.filter(({ met }) => !met);
  return (
    <div aria-live="polite">
      {unmet.length === 0 ? null : <p>{t('review.checks', { unmet: unmet.length })}</p>}
      {unmet.map((finding) => (
        <Finding key={finding.rule} finding={finding} />
      ))}
    </div>
  );
}
