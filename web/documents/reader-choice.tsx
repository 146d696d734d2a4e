import { useState } from 'react';
import { peopleView } from '../../contract/views/people.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { useLeaders } from './leader-choice.tsx';

export interface Chosen {
  readonly readers: readonly string[];
  readonly lines: readonly string[];
}

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Who shall read: leaders, whoever is in charge of a line of work (2.2.3.1-a), anybody else of the office. */
export function ReaderChoice({
  lines,
  chosen,
  onChange,
}: {
  readonly lines: readonly string[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}) {
  const { t } = useWords();
  const { data } = useView(peopleView, {});
  const leaders = useLeaders();
  const [more, setMore] = useState<readonly string[]>([]);
  const people = data?.people ?? [];
  const others = people.filter(({ id }) => !leaders.some((leader) => leader.id === id));
  const shown = [...leaders, ...others.filter(({ id }) => more.includes(id))];
  const toggle = (id: string) => {
    onChange({ ...chosen, readers: toggled(chosen.readers, id) });
  };
  return (
    <>
      <Boxes
        legend={t('circulation.people')}
        options={shown.map(({ id, name }) => ({ id, text: name }))}
        chosen={chosen.readers}
        toggle={toggle}
      />
      <label className="block">
        {t('circulation.others')}
        <select
          value=""
          onChange={({ target: { value } }) => {
            setMore([...more, value]);
            toggle(value);
          }}
        >
          <option value="">—</option>
          {others
            .filter(({ id }) => !more.includes(id))
            .map(({ id, name, posts }) => (
              <option key={id} value={id}>
                {name} <PostOf posts={posts} />
              </option>
            ))}
        </select>
      </label>
      {lines.length === 0 ? null : (
        <Boxes
          legend={t('circulation.lines')}
          options={lines.map((line) => ({ id: line, text: line }))}
          chosen={chosen.lines}
          toggle={(line) => {
            onChange({ ...chosen, lines: toggled(chosen.lines, line) });
          }}
        />
      )}
    </>
  );
}

function PostOf({ posts }: { readonly posts: readonly { readonly zh: string; readonly en: string }[] }) {
  const { pick } = useWords();
  return <>{posts[0] === undefined ? '' : pick(posts[0])}</>;
}

function Boxes({
  legend,
  options,
  chosen,
  toggle,
}: {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
}) {
  return (
    <fieldset className="ways">
      <legend>{legend}</legend>
      {options.map(({ id, text }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => {
              toggle(id);
            }}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
