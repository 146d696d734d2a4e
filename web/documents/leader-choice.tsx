import { peopleView } from '../../contract/views/people.ts';
import { instructingDeputies, municipalLeaders } from '../../regulation/general/posts.ts';
import { useView } from '../shared/api.ts';
import { Field } from '../shared/field.tsx';
import { useWords } from '../shared/language.tsx';

const targets = (posts: readonly string[]): readonly string[] => posts.map((post) => `post:${post}`);
const leaderPosts = targets(municipalLeaders);
const instructingPosts = [...leaderPosts, ...targets(instructingDeputies)];

function useHolders(of: readonly string[]) {
  const { data } = useView(peopleView, {});
  return (data?.people ?? []).filter(({ posts }) => posts.some(({ target }) => of.includes(target)));
}

/** The mayor and vice mayors, in the people's own order. */
export const useLeaders = () => useHolders(leaderPosts);

/** Everybody who can be asked for an instruction. */
export const useInstructing = () => useHolders(instructingPosts);

/** Who does what comes next for a leader: the counterpart deputies, by name. `does` says what. */
export function DeputyOf({ leader, does }: { readonly leader: string; readonly does: string }) {
  const { t } = useWords();
  const { data } = useView(peopleView, {});
  const name = data?.people.find(({ id }) => id === leader)?.name;
  if (!data || name === undefined) return null;
  const deputies = data.relations.filter(({ relation, of }) => relation === 'counterpart-deputy' && of === name);
  return (
    <p>
      {deputies.length === 0
        ? t('form.no-deputy', { leader: name })
        : t(does, { names: deputies.map((deputy) => deputy.name) })}
    </p>
  );
}

/** One of the leaders. */
export function LeaderChoice({
  name = 'receiving-leader',
  value,
  onChange,
  only,
  optional = false,
}: {
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly only?: readonly string[];
  readonly optional?: boolean;
}) {
  const leaders = useLeaders().filter(({ id }) => only === undefined || only.includes(id));
  return (
    <Field name={name}>
      {(ids) => (
        <select
          {...ids}
          required={!optional}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="">—</option>
          {leaders.map(({ id, name: said }) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
