import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { media, urgencies } from '../../contract/documents/arrival.ts';
import { secrecyLevels } from '../../regulation/general/secrecy.ts';
import { senderClasses } from '../../regulation/general/sender-class.ts';
import { useAct } from '../shared/api.ts';
import { Choice, Field } from '../shared/field.tsx';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { LeaderChoice } from './leader-choice.tsx';

type Entry = Readonly<Record<string, string>>;

const starts: Readonly<Record<string, Entry>> = {
  'documents/record-classified': { level: 'confidential', medium: 'paper', urgency: 'plain', code: '' },
  'documents/record-personal-letter': { leader: '' },
  'documents/set-aside': { paperKind: 'public-letter', title: '', reason: '' },
};
const choices: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  level: ['level', secrecyLevels.filter((level) => level !== 'none')],
  medium: ['medium', media],
  urgency: ['urgency', urgencies],
  paperKind: ['paper-kind', ['public-letter', 'publication']],
};
const classes = Object.keys(senderClasses);

/** An entry of which no content is kept: a classified paper, a leader's own letter, a paper without handling value (2.2.1-f, 2.2.2.1-b). */
export function IntakeEntry({ way }: { readonly way: string }) {
  const { t } = useWords();
  const go = useNavigate();
  const { act, problem, busy } = useAct();
  const own = starts[way] ?? {};
  const [entry, setEntry] = useState<Entry>({ sender: '', senderClass: classes[0] ?? '', copies: '1', ...own });
  const set = (name: string) => (value: string) => {
    setEntry({ ...entry, [name]: value });
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = await act(way, { input: { ...entry, copies: Number(entry.copies) } });
    if (done) void go(`/cases/${done.caseId}`);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {t(`intake.note.${way}`)}
      <div className="fields">
        <Text name="sender" entry={entry} set={set} />
        <Choice
          name="senderClass"
          words="sender-class"
          values={classes}
          value={entry.senderClass ?? ''}
          onChange={set('senderClass')}
        />
        {Object.keys(own).map((name) => {
          const choice = choices[name];
          if (name === 'leader') return <LeaderChoice key={name} value={entry.leader ?? ''} onChange={set('leader')} />;
          if (!choice) return <Text key={name} name={name} entry={entry} set={set} />;
          const [words, values] = choice;
          return (
            <Choice
              key={name}
              name={name}
              words={words}
              values={values}
              value={entry[name] ?? ''}
              onChange={set(name)}
            />
          );
        })}
        <Text name="copies" entry={entry} set={set} />
      </div>
      <ProblemNotice problem={problem} />
      <div className="bar">
        <button type="submit" className="primary" disabled={busy}>
          {t(`act.${way}`)}
        </button>
      </div>
    </form>
  );
}

function Text({
  name,
  entry,
  set,
}: {
  readonly name: string;
  readonly entry: Entry;
  readonly set: (name: string) => (value: string) => void;
}) {
  return (
    <Field name={name}>
      {(ids) => (
        <input
          {...ids}
          required
          value={entry[name] ?? ''}
          onChange={(event) => {
            set(name)(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
