import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import { useWords } from '../shared/language.tsx';
import { Assignment, Measures } from './sheet-kinds.tsx';
import { SheetOthers } from './sheet-others.tsx';
import { Line, type Set, Tick } from './sheet-parts.tsx';

interface Props {
  readonly sheet: ReviewSheet;
  readonly set: Set;
  readonly urgent: boolean;
}

/** What a paper of this kind must carry; parts that do not apply stay closed. */
export function SheetMore({ sheet, set, urgent }: Props) {
  const { t } = useWords();
  return (
    <>
      <Tick
        name="sheet.for-decision"
        checked={sheet.forDecision}
        onChange={(forDecision) => {
          set({ forDecision });
        }}
      />
      {sheet.forDecision ? (
        <>
          <Line
            name="sheet.basis"
            value={sheet.basis.text}
            onChange={(text) => {
              set({ basis: { ...sheet.basis, text } });
            }}
          />
          {(['citesDocument', 'attached', 'publiclyAvailable'] as const).map((name) => (
            <Tick
              key={name}
              name={`sheet.basis-${name}`}
              checked={sheet.basis[name]}
              onChange={(value) => {
                set({ basis: { ...sheet.basis, [name]: value } });
              }}
            />
          ))}
        </>
      ) : null}
      {urgent ? (
        <>
          <Tick
            name="sheet.head-mark"
            checked={sheet.headMark}
            onChange={(headMark) => {
              set({ headMark });
            }}
          />
          <Line
            name="sheet.urgency-reason"
            value={sheet.urgencyReason}
            onChange={(urgencyReason) => {
              set({ urgencyReason });
            }}
          />
        </>
      ) : null}
      <details>
        <summary>{t('sheet.more')}</summary>
        <Tick
          name="sheet.explanatory-letter"
          checked={sheet.explanatoryLetter}
          onChange={(explanatoryLetter) => {
            set({ explanatoryLetter });
          }}
        />
        <Tick
          name="sheet.several-matters"
          checked={sheet.severalMatters}
          onChange={(severalMatters) => {
            set({ severalMatters });
          }}
        />
        <Tick
          name="sheet.commands"
          checked={sheet.commands}
          onChange={(commands) => {
            set({ commands });
          }}
        />
        <Tick
          name="sheet.bypass"
          checked={sheet.bypass !== null}
          onChange={(on) => {
            set({ bypass: on ? { exception: null, bypassedBodyInCopy: false } : null });
          }}
        />
        {sheet.bypass ? (
          <>
            <select
              aria-label={t('sheet.bypass-exception')}
              value={sheet.bypass.exception ?? ''}
              onChange={(event) => {
                if (sheet.bypass)
                  set({
                    bypass: {
                      ...sheet.bypass,
                      exception: (event.target.value || null) as NonNullable<ReviewSheet['bypass']>['exception'],
                    },
                  });
              }}
            >
              <option value="">{t('web.none')}</option>
              {(['major-event', 'emergency', 'assigned-by-leader'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`bypass.${one}`)}
                </option>
              ))}
            </select>
            <Tick
              name="sheet.bypassed-in-copy"
              checked={sheet.bypass.bypassedBodyInCopy}
              onChange={(bypassedBodyInCopy) => {
                if (sheet.bypass) set({ bypass: { ...sheet.bypass, bypassedBodyInCopy } });
              }}
            />
          </>
        ) : null}
        <Tick
          name="sheet.both-bodies"
          checked={sheet.bothBodies !== null}
          onChange={(on) => {
            set({ bothBodies: on ? { governmentOpinionRecorded: false } : null });
          }}
        />
        {sheet.bothBodies ? (
          <Tick
            name="sheet.government-opinion"
            checked={sheet.bothBodies.governmentOpinionRecorded}
            onChange={(governmentOpinionRecorded) => {
              set({ bothBodies: { governmentOpinionRecorded } });
            }}
          />
        ) : null}
        <Tick
          name="sheet.measures"
          checked={sheet.measures !== null}
          onChange={(on) => {
            set({
              measures: on
                ? {
                    newContent: null,
                    signatures: { drafter: false, proofreader: false, reviewer: false, signatory: false },
                  }
                : null,
            });
          }}
        />
        {sheet.measures ? <Measures measures={sheet.measures} set={set} /> : null}
        <Tick
          name="sheet.assignment"
          checked={sheet.assignment !== null}
          onChange={(on) => {
            set({ assignment: on ? { text: '', writtenInstruction: false, copyAttached: false } : null });
          }}
        />
        {sheet.assignment ? <Assignment assignment={sheet.assignment} set={set} /> : null}
        <SheetOthers sheet={sheet} set={set} />
      </details>
    </>
  );
}
