import { useState } from 'react';
import { peopleView } from '../../contract/views/people.ts';
import { useView } from '../shared/api.ts';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { useLeaders } from './leader-choice.tsx';

export type Run = (id: string, input: object) => Promise<unknown>;

/** To readers, to the desk that proposes, or to a department (2.2.2-b). Enter takes the usual way: to the desk that proposes. */
export function Distribution({ run, busy }: { readonly run: Run; readonly busy: boolean }) {
  const { t, pick } = useWords();
  const { data } = useView(peopleView, {});
  const leaders = useLeaders();
  const [opinion, setOpinion] = useState('');
  const [readers, setReaders] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState('');
  const ways = {
    instruction: () => void run('documents/distribute-for-instruction', { opinion }),
    reading: () => void run('documents/distribute-for-reading', { opinion, readers }),
    department: () => void run('documents/distribute-to-department', { opinion, ...(unit === '' ? {} : { unit }) }),
  };
  useKeys([
    { key: 'b', does: 'act.documents/distribute-for-instruction', run: ways.instruction },
    { key: 'r', does: 'act.documents/distribute-for-reading', run: ways.reading },
    { key: 'd', does: 'act.documents/distribute-to-department', run: ways.department },
  ]);
  const departments = (data?.units ?? []).filter(({ kind }) => kind !== 'section' && kind !== 'office');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ways.instruction();
      }}
    >
      <fieldset>
        <legend>{t('step.distribution')}</legend>
        <label className="block">
          {t('field.opinion')}
          <input
            required
            value={opinion}
            onChange={(event) => {
              setOpinion(event.target.value);
            }}
          />
        </label>
        <p className="ways">
          {leaders.map((person) => (
            <label key={person.id}>
              <input
                type="checkbox"
                checked={readers.includes(person.id)}
                onChange={(event) => {
                  setReaders(
                    event.target.checked ? [...readers, person.id] : readers.filter((one) => one !== person.id),
                  );
                }}
              />{' '}
              {person.name}
            </label>
          ))}
        </p>
        <label className="block">
          {t('field.unit')}
          <select
            value={unit}
            onChange={(event) => {
              setUnit(event.target.value);
            }}
          >
            <option value="">{t('web.none')}</option>
            {departments.map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one)}
              </option>
            ))}
          </select>
        </label>
        <div className="bar">
          <button type="submit" className="primary" disabled={busy}>
            {t('act.documents/distribute-for-instruction')}
          </button>
          <button type="button" disabled={busy} onClick={ways.reading}>
            {t('act.documents/distribute-for-reading')}
          </button>
          <button type="button" disabled={busy} onClick={ways.department}>
            {t('act.documents/distribute-to-department')}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
