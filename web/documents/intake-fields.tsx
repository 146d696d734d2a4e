import { media, paperKinds, urgencies } from '../../contract/documents/arrival.ts';
import { documentKinds } from '../../regulation/documents/kind.ts';
import { senderClasses } from '../../regulation/general/sender-class.ts';
import type { Problem } from '../shared/api.ts';
import { Choice, Field } from '../shared/field.tsx';
import { useWords } from '../shared/language.tsx';
import type { Doubt, Form } from './intake-form.ts';

interface Props {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  readonly doubts: Readonly<Record<string, Doubt>>;
  readonly confirm: (name: string) => void;
  readonly problem: Problem | null;
}

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

/** Laid out by hand: what the register asks for first, then what the review needs. */
export function IntakeFields({ form, onChange, doubts, confirm, problem }: Props) {
  const set = (name: keyof Form) => (value: string) => {
    onChange({ ...form, [name]: value });
  };
  return (
    <div className="fields">
      <Choice
        name="paperKind"
        words="paper-kind"
        values={paperKinds}
        value={form.paperKind}
        onChange={set('paperKind')}
      />
      <Choice
        name="senderClass"
        words="sender-class"
        values={Object.keys(senderClasses)}
        value={form.senderClass}
        onChange={set('senderClass')}
      />
      <Choice
        name="kind"
        words="kind"
        values={Object.keys(documentKinds)}
        value={form.kind}
        onChange={set('kind')}
        empty
      />
      <Choice name="urgency" words="urgency" values={urgencies} value={form.urgency} onChange={set('urgency')} />
      <Choice name="medium" words="medium" values={media} value={form.medium} onChange={set('medium')} />
      <Choice
        name="disclosure"
        words="disclosure"
        values={['open', 'on-request', 'closed']}
        value={form.disclosure}
        onChange={set('disclosure')}
        empty
      />
      {texts.map(([name, type]) => (
        <TextField
          key={name}
          name={name}
          type={type}
          value={form[name]}
          onChange={set(name)}
          doubt={doubts[name]}
          confirm={() => {
            confirm(name);
          }}
          problem={problem}
        />
      ))}
      {Object.entries(doubts)
        .filter(([name]) => !texts.some(([one]) => one === name))
        .map(([name, doubt]) => (
          <DoubtLine
            key={name}
            doubt={doubt}
            confirm={() => {
              confirm(name);
            }}
          />
        ))}
    </div>
  );
}

interface TextProps {
  readonly name: keyof Form;
  readonly type: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly doubt: Doubt | undefined;
  readonly confirm: () => void;
  readonly problem: Problem | null;
}

function TextField({ name, type, value, onChange, doubt, confirm, problem }: TextProps) {
  const { t } = useWords();
  const issue = problem?.issues?.find(({ path }) => path === `input.${name}`);
  return (
    <Field name={name} wide={name === 'title'} error={issue ? (issue.detail ?? t(issue.problem)) : undefined}>
      {(ids) => (
        <>
          <input
            {...ids}
            type={type}
            value={value}
            className={doubt ? 'doubtful' : ''}
            required={name === 'sender' || name === 'title'}
            min={type === 'number' ? 1 : undefined}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          {doubt ? <DoubtLine doubt={doubt} confirm={confirm} /> : null}
        </>
      )}
    </Field>
  );
}

function DoubtLine({ doubt, confirm }: { readonly doubt: Doubt; readonly confirm: () => void }) {
  const { t } = useWords();
  return (
    <span>
      <small>
        {t('intake.as-written')} “{doubt.asWritten}” {doubt.note === undefined ? '' : t(`read.note.${doubt.note}`)}
        {doubt.where === null ? '' : ` — ${doubt.where.slice(0, 60)}`}
      </small>{' '}
      <button type="button" onClick={confirm}>
        {t('intake.confirm')}
      </button>
    </span>
  );
}
