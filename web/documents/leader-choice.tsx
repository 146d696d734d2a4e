import { peopleView } from '../../contract/views/people.ts';
import { municipalLeaders } from '../../regulation/general/posts.ts';
import { useView } from '../shared/api.ts';
import { Field } from '../shared/field.tsx';

const leaderPosts = municipalLeaders.map((post) => `post:${post}`);

/** The mayor and vice mayors, in the people's own order. */
export function useLeaders() {
  const { data } = useView(peopleView, {});
  return (data?.people ?? []).filter(({ posts }) => posts.some(({ target }) => leaderPosts.includes(target)));
}

/** One of the leaders. */
export function LeaderChoice({
  value,
  onChange,
  only,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly only?: readonly string[];
}) {
  const leaders = useLeaders().filter(({ id }) => only === undefined || only.includes(id));
  return (
    <Field name="leader">
      {(ids) => (
        <select
          {...ids}
          required
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="">—</option>
          {leaders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
