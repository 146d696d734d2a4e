import type { z } from 'zod';
import type { PersonSeen, peopleView } from '../../contract/views/people.ts';
import { relations } from '../../regulation/general/posts.ts';
import { ActForm, cityMoment, Line, Pick, type Typed } from '../shared/act-form.tsx';
import { useWords } from '../shared/language.tsx';
import { roleOf } from './role-of.ts';

type Page = z.infer<typeof peopleView.answer>;

/** People as options of a list: name and posts. */
export function usePeopleOptions(people: readonly PersonSeen[]) {
  const { pick } = useWords();
  return people.map(({ id, name, posts }) => ({ value: id, text: [name, ...posts.map(pick)].join(' · ') }));
}

/** The days of a dated row as typed. */
export const datesTyped = (typed: Typed) => ({ fromOn: typed('fromOn'), toOn: typed('toOn') });

export function Dates() {
  return (
    <>
      <Line name="fromOn" label="people.from" type="date" />
      <Line name="toOn" label="people.to" type="date" optional />
    </>
  );
}

/** The forms of those whose posts carry them. */
export function PeopleForms({ page }: { readonly page: Page }) {
  const people = usePeopleOptions(page.people);
  return (
    <>
      {page.may.absences ? <AbsenceForm people={people} /> : null}
      {page.may.substitutions ? <SubstituteForm page={page} people={people} /> : null}
      {page.may.relations ? <RelationForm page={page} people={people} /> : null}
    </>
  );
}

interface WithPeople {
  readonly people: ReturnType<typeof usePeopleOptions>;
}

function AbsenceForm({ people }: WithPeople) {
  const { t } = useWords();
  const kinds = ['business', 'private'].map((value) => ({ value, text: t(`absence.${value}`) }));
  return (
    <ActForm
      act="people/record-absence"
      input={(typed) => ({
        personId: typed('personId'),
        kind: typed('kind'),
        fromAt: cityMoment(typed('fromAt')),
        untilAt: cityMoment(typed('untilAt')),
        approvedBy: typed('approvedBy'),
      })}
    >
      <Pick name="personId" label="people.person" options={people} />
      <Pick name="kind" label="people.kind" options={kinds} />
      <Line name="fromAt" label="people.from" type="datetime-local" />
      <Line name="untilAt" label="people.to" type="datetime-local" />
      <Pick name="approvedBy" label="people.approved-by" options={people} />
    </ActForm>
  );
}

function SubstituteForm({ page, people }: WithPeople & { readonly page: Page }) {
  const { pick } = useWords();
  const targets = [
    ...page.posts.map((post) => ({ value: post.target, text: pick(post) })),
    ...people.map(({ value, text }) => ({ value: `person:${value}`, text })),
  ];
  return (
    <ActForm
      act="people/name-substitute"
      input={(typed) => ({
        forTarget: typed('forTarget'),
        personId: typed('personId'),
        rank: Number(typed('rank') ?? 1),
        decision: typed('decision'),
        ...datesTyped(typed),
      })}
    >
      <Pick name="forTarget" label="people.for" options={targets} />
      <Pick name="personId" label="people.substitute" options={people} />
      <Line name="rank" label="people.rank" type="number" optional />
      <Line name="decision" label="people.decision" />
      <Dates />
    </ActForm>
  );
}

function RelationForm({ page, people }: WithPeople & { readonly page: Page }) {
  const { lang } = useWords();
  const kinds = relations.map((value) => ({ value, text: roleOf(lang, `relation:${value}`) }));
  const leaders = page.people
    .filter(({ posts }) => posts.some(({ target }) => /^post:(mayor|executive-vice-mayor|vice-mayor)$/u.test(target)))
    .map(({ id, name }) => ({ value: id, text: name }));
  return (
    <ActForm
      act="people/relate"
      input={(typed) => ({
        relation: typed('relation'),
        personId: typed('personId'),
        of: typed('of') ?? typed('line'),
        rank: Number(typed('rank') ?? 1),
        ...datesTyped(typed),
      })}
    >
      <Pick name="relation" label="people.relation" options={kinds} />
      <Pick name="personId" label="people.person" options={people} />
      <Pick name="of" label="people.leader" options={leaders} optional />
      <Line name="line" label="people.line-of-work" optional />
      <Line name="rank" label="people.rank" type="number" optional />
      <Dates />
    </ActForm>
  );
}
