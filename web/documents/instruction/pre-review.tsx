import { materials as allMaterials } from '../../../regulation/documents/proposal/pre-review-sheet.ts';
import type { PreReviewSheet } from '../../../contract/documents/instruction.ts';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useKeys } from '../../shared/keys.tsx';
import { useWords } from '../../shared/language.tsx';
import { Question } from '../sheet-parts.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { Materials } from './materials.tsx';
import { UnitsConcerned } from './units-concerned.tsx';
import { useActForm } from './use-act-form.ts';

const questions = ['grounds', 'conforms', 'format', 'agreed'] as const;
const missing = { state: 'missing', reason: '' } as const;

const empty: PreReviewSheet = {
  grounds: 'open',
  conforms: 'open',
  format: 'open',
  agreed: 'open',
  materials: Object.fromEntries(allMaterials.map((name) => [name, missing])) as PreReviewSheet['materials'],
  units: [],
  reason: '',
};

/** The pre-review of a draft: four questions, seven materials, the units concerned (2.2.3.2.3). */
export function PreReview({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body: sheet, set, run, problem, busy } = useActForm<PreReviewSheet>(seen, 'pre-review', empty);
  const way = (key: string, id: string) => ({ key, does: `act.documents/${id}`, run: () => void run(id, { sheet }) });
  const allYes = () => {
    set({ grounds: 'yes', conforms: 'yes', format: 'yes', agreed: 'yes' });
  };
  useKeys([{ key: 'y', does: 'key.all-four-yes', run: allYes }]);
  // A normative document is not passed here: the Legislative Affairs Office reviews it first (2.2.3.2.3-h).
  const usual = seen.instruction.matter.normative ? way('s', 'ask-legality-review') : way('s', 'pass-pre-review');
  return (
    <FormShell legend={t('step.pre-review')} ways={[usual, way('f', 'fail-pre-review')]} problem={problem} busy={busy}>
      {questions.map((name) => (
        <Question
          key={name}
          name={`pre-review.${name}`}
          value={sheet[name]}
          onChange={(value) => {
            set({ [name]: value });
          }}
        />
      ))}
      <p>
        <button type="button" onClick={allYes}>
          {t('key.all-four-yes')} (y)
        </button>
      </p>
      <Materials
        materials={sheet.materials}
        set={(materials) => {
          set({ materials });
        }}
      />
      <UnitsConcerned
        units={sheet.units}
        set={(units) => {
          set({ units: [...units] });
        }}
      />
      <LongText
        name="pre-review-reason"
        value={sheet.reason}
        onChange={(reason) => {
          set({ reason });
        }}
      />
    </FormShell>
  );
}
