import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import { useWords } from '../shared/language.tsx';
import { Line, type Set, Tick } from './sheet-parts.tsx';

const signers = ['drafter', 'proofreader', 'reviewer', 'signatory'] as const;

/** What a system, plan or measures must carry (2.1.4-d, 2.1.4-e). */
export function Measures({
  measures,
  set,
}: {
  readonly measures: NonNullable<ReviewSheet['measures']>;
  readonly set: Set;
}) {
  const { t } = useWords();
  return (
    <>
      <select
        aria-label={t('sheet.new-content')}
        value={measures.newContent ?? ''}
        onChange={(event) => {
          set({ measures: { ...measures, newContent: (event.target.value || null) as typeof measures.newContent } });
        }}
      >
        <option value="">{t('web.none')}</option>
        <option value="underlined">{t('sheet.underlined')}</option>
        <option value="no-new-content">{t('sheet.no-new-content')}</option>
      </select>
      {signers.map((who) => (
        <Tick
          key={who}
          name={`sheet.signed-${who}`}
          checked={measures.signatures[who]}
          onChange={(value) => {
            set({ measures: { ...measures, signatures: { ...measures.signatures, [who]: value } } });
          }}
        />
      ))}
    </>
  );
}

/** A matter that a leader assigned (2.1.6). */
export function Assignment({
  assignment,
  set,
}: {
  readonly assignment: NonNullable<ReviewSheet['assignment']>;
  readonly set: Set;
}) {
  return (
    <>
      <Line
        name="sheet.assignment-text"
        value={assignment.text}
        onChange={(text) => {
          set({ assignment: { ...assignment, text } });
        }}
      />
      <Tick
        name="sheet.written-instruction"
        checked={assignment.writtenInstruction}
        onChange={(writtenInstruction) => {
          set({ assignment: { ...assignment, writtenInstruction } });
        }}
      />
      <Tick
        name="sheet.copy-attached"
        checked={assignment.copyAttached}
        onChange={(copyAttached) => {
          set({ assignment: { ...assignment, copyAttached } });
        }}
      />
    </>
  );
}
