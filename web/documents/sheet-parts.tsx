import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import { useWords } from '../shared/language.tsx';

export type Set = (part: Partial<ReviewSheet>) => void;

const conformity = ['ordinance', 'format', 'workRules'] as const;
const checks = ['ownMatter', 'documentRules', 'kindAndLayout', 'consultation'] as const;
type Answer = 'yes' | 'no' | 'open';

/** The seven questions that only a person can answer. */
export function Answers({ sheet, set }: { readonly sheet: ReviewSheet; readonly set: Set }) {
  const { t } = useWords();
  return (
    <>
      {conformity.map((name) => (
        <Question
          key={name}
          name={`sheet.${name}`}
          value={sheet.conformity[name]}
          onChange={(value) => {
            set({ conformity: { ...sheet.conformity, [name]: value } });
          }}
        />
      ))}
      {checks.map((name) => (
        <Question
          key={name}
          name={`sheet.${name}`}
          value={sheet.checks[name]}
          onChange={(value) => {
            set({ checks: { ...sheet.checks, [name]: value } });
          }}
        />
      ))}
      <label className="block">
        {t('sheet.reason')}
        <input
          value={sheet.checks.reason}
          onChange={(event) => {
            set({ checks: { ...sheet.checks, reason: event.target.value } });
          }}
        />
      </label>
    </>
  );
}

/** One question of a sheet: yes, no, or not checked yet. */
export function Question({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
}) {
  const { t } = useWords();
  return (
    <div role="radiogroup" aria-label={t(name)} className="question">
      <span>{t(name)}</span>
      {(['yes', 'no', 'open'] as const).map((answer) => (
        <label key={answer}>
          <input
            type="radio"
            name={name}
            checked={value === answer}
            onChange={() => {
              onChange(answer);
            }}
          />{' '}
          {t(`answer.${answer}`)}
        </label>
      ))}
    </div>
  );
}

export function Tick({
  name,
  checked,
  onChange,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <label style={{ display: 'block' }}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />{' '}
      {t(name)}
    </label>
  );
}

export function Line({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  return (
    <label className="block">
      {t(name)}
      <input
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
