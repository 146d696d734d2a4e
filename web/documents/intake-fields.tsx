import { media, paperKinds, urgencies } from '../../contract/documents/arrival.ts';
import { documentKinds } from '../../regulation/documents/kind.ts';
import { senderClasses } from '../../regulation/general/sender-class.ts';
import type { Problem } from '../shared/api.ts';
import { Choice, Field } from '../shared/field.tsx';
import { useWords } from '../shared/language.tsx';
import { type Finds, type Form, isDoubtful } from './intake-form.ts';
import { FoundLine } from './intake-found.tsx';

interface Props {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  readonly finds: Finds;
  readonly confirm: (name: string) => void;
  readonly problem: Problem | null;
  /** Fields that are not this person's to fill in. */
  readonly without?: readonly string[];
}

const choices: readonly (readonly [keyof Form, string, readonly string[], boolean])[] = [
  ['paperKind', 'paper-kind', paperKinds, false],
  ['senderClass', 'sender-class', Object.keys(senderClasses), false],
  ['kind', 'kind', Object.keys(documentKinds), true],
  ['urgency', 'urgency', urgencies, false],
  ['medium', 'medium', media, false],
  ['disclosure', 'disclosure', ['open', 'on-request', 'closed'], true],
];
const texts: readonly (readonly [keyof Form, string])[] = [
  ['sender', 'text'],
  ['number', 'text'],
  ['title', 'text'],
  ['signatory', 'text'],
  ['dated', 'date'],
  ['addressees', 'text'],
  ['cc', 'text'],
  ['contactName', 'text'],
  ['contactPhone', 'tel'],
  ['copies', 'number'],
  ['pages', 'number'],
  ['replyWantedOn', 'date'],
  ['statedLimit', 'datetime-local'],
];

/** Laid out by hand: what the register asks for first, then what the review needs; beside each, what the reading says of it. */
export function IntakeFields({ form, onChange, finds, confirm, problem, without = [] }: Props) {
  const isAsked = ([name]: readonly [string, ...unknown[]]): boolean => !without.includes(name);
  const set = (name: keyof Form) => (value: string) => {
    onChange({ ...form, [name]: value });
  };
  const said = (name: keyof Form) => (
    <FoundLine
      found={finds[name]}
      confirm={() => {
        confirm(name);
      }}
    />
  );
  return (
    <div className="fields">
      {texts
        .slice(0, 3)
        .filter(isAsked)
        .map(([name, type]) => (
          <Text key={name} {...{ name, type, form, finds, set, confirm, problem }} />
        ))}
      {choices.filter(isAsked).map(([name, words, values, empty]) => (
        <div key={name} data-field={name} className={isDoubtful(finds[name]) ? 'doubtful' : ''}>
          <Choice name={name} words={words} values={values} value={form[name]} onChange={set(name)} empty={empty} />
          {said(name)}
        </div>
      ))}
      {texts
        .slice(3)
        .filter(isAsked)
        .map(([name, type]) => (
          <Text key={name} {...{ name, type, form, finds, set, confirm, problem }} />
        ))}
    </div>
  );
}

interface TextProps extends Omit<Props, 'onChange' | 'without'> {
  readonly name: keyof Form;
  readonly type: string;
  readonly set: (name: keyof Form) => (value: string) => void;
}

function Text({ name, type, form, finds, set, confirm, problem }: TextProps) {
  const { t } = useWords();
  const found = finds[name];
  const issue = problem?.issues?.find(({ path }) => path === `input.${name}` || path === `input.paper.${name}`);
  return (
    <div data-field={name} className={name === 'title' ? 'wide' : ''}>
      <Field name={name} error={issue ? (issue.detail ?? t(issue.problem)) : undefined}>
        {(ids) => (
          <input
            {...ids}
            type={type}
            value={form[name]}
            className={isDoubtful(found) ? 'doubtful' : ''}
            required={name === 'sender' || name === 'title'}
            min={type === 'number' ? 1 : undefined}
            onChange={(event) => {
              set(name)(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !isDoubtful(found)) return;
              event.preventDefault();
              confirm(name);
            }}
          />
        )}
      </Field>
      <FoundLine
        found={found}
        confirm={() => {
          confirm(name);
        }}
      />
    </div>
  );
}
