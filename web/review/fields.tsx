import { useId } from 'react';
import { peopleView } from '../../contract/views/people.ts';
import { draftPurposes } from '../../regulation/documents/proposal/matter.ts';
import { instructingDeputies, municipalLeaders } from '../../regulation/general/posts.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import type { Matter } from './review-form.ts';

const leaderPosts = municipalLeaders.map((post) => `post:${post}`);
/** The Office's own deputies may decide in small matters (2.2.5.3-c). */
const deputyPosts = instructingDeputies.map((post) => `post:${post}`);

/** Leaders first, then, where they may be asked as well, the Office's deputies. */
function usePeople(withDeputies: boolean) {
  const { data } = useView(peopleView, {});
  const having = (targets: readonly string[]) =>
    (data?.people ?? []).filter(({ posts }) => posts.some(({ target }) => targets.includes(target)));
  return [...having(leaderPosts), ...(withDeputies ? having(deputyPosts) : [])];
}

interface ChoiceProps {
  readonly leaders: readonly string[];
  readonly change: (leaders: readonly string[]) => void;
}

/** To whose portfolio the paper belongs. */
export function LeaderInCharge({ leaders, change }: ChoiceProps) {
  const { t } = useWords();
  const people = usePeople(false);
  return (
    <label className="block">
      {t('review.leader-in-charge')}
      <select
        required
        value={leaders[0] ?? ''}
        onChange={(event) => {
          change(event.target.value === '' ? [] : [event.target.value]);
        }}
      >
        <option value="" />
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who shall instruct, one after the other. */
export function Instructing({ leaders, change }: ChoiceProps) {
  const { t } = useWords();
  const label = useId();
  const people = usePeople(true);
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? '';
  return (
    <div className="block">
      <span id={label}>{t('review.instructing')}</span>
      <ol aria-labelledby={label} className="in-order">
        {leaders.map((person) => (
          <li key={person}>
            {nameOf(person)}{' '}
            <button
              type="button"
              className="plain"
              aria-label={t('review.take-out', { name: nameOf(person) })}
              onClick={() => {
                change(leaders.filter((one) => one !== person));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <select
        aria-label={t('review.add-leader')}
        required={leaders.length === 0}
        value=""
        onChange={(event) => {
          if (event.target.value !== '') change([...leaders, event.target.value]);
        }}
      >
        <option value="">{t('review.add-leader')}</option>
        {people
          .filter(({ id }) => !leaders.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}

/** What the paper asks for; a mark that was made before stays (2.2.3.2.3-a). */
export function MatterFields({
  matter,
  before,
  change,
}: {
  readonly matter: Matter;
  readonly before: Matter;
  readonly change: (matter: Matter) => void;
}) {
  const { t } = useWords();
  const flag = (name: 'normative' | 'asksDecision') => (
    <label title={before[name] ? t('review.flag-stays') : undefined}>
      <input
        type="checkbox"
        checked={matter[name]}
        disabled={before[name]}
        onChange={(event) => {
          change({ ...matter, [name]: event.target.checked });
        }}
      />{' '}
      {t(`matter.${name}`)}
    </label>
  );
  return (
    <div role="group" aria-label={t('review.matter')} className="ways">
      <label>
        {t('matter.draftFor')}{' '}
        <select
          value={matter.draftFor}
          onChange={(event) => {
            change({ ...matter, draftFor: event.target.value });
          }}
        >
          {draftPurposes
            .filter((purpose) => before.draftFor === 'none' || purpose !== 'none')
            .map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`draft-for.${purpose}`)}
              </option>
            ))}
        </select>
      </label>
      {flag('normative')}
      {flag('asksDecision')}
    </div>
  );
}
