import type { ReactNode, SubmitEvent } from 'react';
import { urgencies } from '../../contract/documents/arrival.ts';
import type { Changes } from '../../contract/documents/what-if.ts';
import { peopleView } from '../../contract/views/people.ts';
import type { WhatIfSeen } from '../../contract/views/what-if.ts';
import { cityMoment } from '../shared/act-form.tsx';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { Made } from './what-if-made.tsx';

interface FormProps {
  readonly seen: WhatIfSeen;
  readonly changes: Changes;
  readonly onChange: (changes: Changes) => void;
}

/** What is to be supposed: the paper's own facts at once, the others one by one, each of which can be taken back. */
export function WhatIfForm({ seen, changes, onChange }: FormProps) {
  const { t } = useWords();
  return (
    <section aria-label={t('what-if.changes')}>
      <h2>{t('what-if.changes')}</h2>
      <PaperFacts changes={changes} onChange={onChange} />
      <Absence changes={changes} onChange={onChange} />
      <OneDay changes={changes} onChange={onChange} />
      <Figure seen={seen} changes={changes} onChange={onChange} />
      <Made changes={changes} onChange={onChange} />
    </section>
  );
}

type Part = Omit<FormProps, 'seen'>;

function PaperFacts({ changes, onChange }: Part) {
  const { t } = useWords();
  const { urgency, statedLimit, ...rest } = changes;
  const withFacts = (next: Pick<Changes, 'urgency' | 'statedLimit'>) => {
    onChange({
      ...rest,
      ...(next.urgency === undefined ? {} : { urgency: next.urgency }),
      ...(next.statedLimit === undefined ? {} : { statedLimit: next.statedLimit }),
    });
  };
  return (
    <div className="fields">
      <label>
        {t('what-if.urgency')}
        <select
          value={urgency ?? ''}
          onChange={(event) => {
            withFacts({ statedLimit, urgency: urgencies.find((one) => one === event.target.value) });
          }}
        >
          <option value="">{t('what-if.as-it-is')}</option>
          {urgencies.map((one) => (
            <option key={one} value={one}>
              {t(`urgency.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('what-if.stated-limit')}
        <input
          type="datetime-local"
          onChange={(event) => {
            withFacts({ urgency, statedLimit: cityMoment(event.target.value || null) ?? undefined });
          }}
        />
      </label>
    </div>
  );
}

/** A row of fields that adds one change; emptied when it was added. */
function Adding({
  add,
  children,
  onAdd,
}: {
  readonly add: string;
  readonly children: ReactNode;
  readonly onAdd: (typed: (name: string) => string) => void;
}) {
  const { t } = useWords();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const typed = (name: string) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    onAdd(typed);
    event.currentTarget.reset();
  };
  return (
    <form className="fields" onSubmit={submit}>
      {children}
      <p>
        <button type="submit">{t(add)}</button>
      </p>
    </form>
  );
}

function Absence({ changes, onChange }: Part) {
  const { t } = useWords();
  const { data } = useView(peopleView, {});
  return (
    <Adding
      add="what-if.add-absence"
      onAdd={(typed) => {
        const [fromAt, untilAt] = [cityMoment(typed('from')), cityMoment(typed('until'))];
        if (fromAt === null || untilAt === null) return;
        onChange({ ...changes, absent: [...changes.absent, { personId: typed('person'), fromAt, untilAt }] });
      }}
    >
      <label>
        {t('what-if.person')}
        <select name="person" required defaultValue="">
          <option value="">—</option>
          {data?.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('what-if.from')}
        <input name="from" type="datetime-local" required />
      </label>
      <label>
        {t('what-if.until')}
        <input name="until" type="datetime-local" required />
      </label>
    </Adding>
  );
}

function OneDay({ changes, onChange }: Part) {
  const { t } = useWords();
  return (
    <Adding
      add="what-if.add-day"
      onAdd={(typed) => {
        const supposed = { day: typed('day'), working: typed('is') === 'work' };
        onChange({ ...changes, holidays: [...changes.holidays, supposed] });
      }}
    >
      <label>
        {t('what-if.day')}
        <input name="day" type="date" required />
      </label>
      <label>
        {t('what-if.day-is')}
        <select name="is" defaultValue="off">
          <option value="off">{t('what-if.off')}</option>
          <option value="work">{t('what-if.work')}</option>
        </select>
      </label>
    </Adding>
  );
}

function Figure({ seen, changes, onChange }: FormProps) {
  const { t } = useWords();
  return (
    <Adding
      add="what-if.add-figure"
      onAdd={(typed) => {
        const supposed = { path: typed('figure'), value: Number(typed('value')) };
        onChange({ ...changes, figures: [...changes.figures, supposed] });
      }}
    >
      <label>
        {t('what-if.figure')}
        <select name="figure" required defaultValue="">
          <option value="">—</option>
          {seen.figures.map(({ path, value }) => (
            <option key={path} value={path}>
              {t(`figure.${path}`)} = {value}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('what-if.value')}
        <input name="value" type="number" min={0} max={1000} step={1} required />
      </label>
    </Adding>
  );
}
