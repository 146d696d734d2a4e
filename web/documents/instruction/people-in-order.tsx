import { useWords } from '../../shared/language.tsx';
import { useInstructing } from '../leader-choice.tsx';
import { OneAdded } from './one-added.tsx';

interface Props {
  readonly name: string;
  readonly people: readonly string[];
  readonly set: (people: readonly string[]) => void;
  readonly note?: string;
}

const swapped = (people: readonly string[], place: number): readonly string[] =>
  people.toSpliced(place - 1, 2, ...people.slice(place - 1, place + 1).toReversed());

/** Who instructs, in order: the first one first. */
export function PeopleInOrder({ name, people, set, note }: Props) {
  const { t } = useWords();
  const known = useInstructing();
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      <OneAdded
        name={name}
        note={note}
        options={known.filter(({ id }) => !people.includes(id))}
        add={(id) => {
          set([...people, id]);
        }}
      />
      <ol className="chosen">
        {people.map((id, place) => (
          <li key={id}>
            {nameOf(id)}{' '}
            {place === 0 ? null : (
              <button
                type="button"
                className="plain"
                aria-label={t('form.earlier', { name: nameOf(id) })}
                onClick={() => {
                  set(swapped(people, place));
                }}
              >
                ↑
              </button>
            )}
            <button
              type="button"
              className="plain"
              aria-label={t('form.without', { name: nameOf(id) })}
              onClick={() => {
                set(people.filter((one) => one !== id));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
