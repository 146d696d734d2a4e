import { useState } from 'react';
import { peopleView } from '../../contract/views/people.ts';
import { useAct, useView } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { Holder } from '../shared/holder.tsx';
import { momentText, useWords } from '../shared/language.tsx';

/** Who holds which post today and why; who is away, and who stands in. */
export function People() {
  const { t, lang, pick } = useWords();
  const { data } = useView(peopleView, {});
  return (
    <>
      <h1>{t('people.title-of-page')}</h1>
      <h2>{t('people.absences')}</h2>
      {data?.absences.length === 0 ? <p>{t('people.none')}</p> : null}
      <ul>
        {data?.absences.map((row) => (
          <li key={row.id}>
            {row.name} {momentText(row.fromAt, lang)} – {momentText(row.endedAt ?? row.untilAt, lang)}
          </li>
        ))}
      </ul>
      {data?.may.absences ? <AbsenceForm people={data.people} /> : null}
      <h2>{t('people.substitutions')}</h2>
      <ul>
        {data?.substitutions.map((row) => (
          <li key={row.id}>
            {pick(row.for)}: {row.name} ({row.decision})
          </li>
        ))}
      </ul>
      <h2>{t('people.posts')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('people.posts')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('people.post')}</th>
              <th scope="col">{t('people.assigned')}</th>
            </tr>
          </thead>
          <tbody>
            {data?.posts.map((post) => (
              <tr key={post.target}>
                <td>
                  <Holder held={post} />
                </td>
                <td>
                  {post.assigned.length === 0 ? t('people.vacant') : post.assigned.map(({ name }) => name).join('、')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function AbsenceForm({ people }: { readonly people: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const [form, setForm] = useState({ personId: '', approvedBy: '', fromAt: '', untilAt: '' });
  const who = (name: 'personId' | 'approvedBy', words: string) => (
    <label className="block">
      {t(words)}
      <select
        required
        value={form[name]}
        onChange={(event) => {
          setForm({ ...form, [name]: event.target.value });
        }}
      >
        <option value="">{t('web.none')}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
  const when = (name: 'fromAt' | 'untilAt', words: string) => (
    <label className="block">
      {t(words)}
      <input
        type="datetime-local"
        required
        value={form[name]}
        onChange={(event) => {
          setForm({ ...form, [name]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void act('people/record-absence', {
          input: { ...form, kind: 'business', fromAt: `${form.fromAt}:00+08:00`, untilAt: `${form.untilAt}:00+08:00` },
        });
      }}
    >
      {who('personId', 'people.person')}
      {who('approvedBy', 'people.approved-by')}
      {when('fromAt', 'people.from')}
      {when('untilAt', 'people.to')}
      <p>
        <button type="submit" disabled={busy}>
          {t('act.people/record-absence')}
        </button>
      </p>
      <ProblemNotice problem={problem} />
    </form>
  );
}
