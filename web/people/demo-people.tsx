import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoPeople } from '../../contract/session.ts';
import { ask } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { NewMonth } from './new-month.tsx';
import { roleOf } from './role-of.ts';

type Shown = DemoPeople['groups'][number]['people'][number];

/** Who has most to try comes first. */
const firstPosts = [
  'documents-clerk',
  'documents-section-chief',
  'documents-deputy-secretary-general',
  'secretary-general',
];
const lastPosts = ['system-administrator', 'security-administrator', 'security-auditor'];

function placeOf({ posts }: Shown): number {
  const held = posts.map(({ target }) => target.slice('post:'.length));
  const first = firstPosts.findIndex((post) => held.includes(post));
  if (first >= 0) return first;
  return firstPosts.length + (held.some((post) => lastPosts.includes(post)) ? 1 : 0);
}

/** The people of the demonstration city: one press enters as somebody. */
export function DemoPeopleList() {
  const { t, pick } = useWords();
  const { data } = useQuery({ queryKey: ['demo-people'], queryFn: () => ask<DemoPeople>('GET', '/api/demo/people') });
  const groups = data?.groups.toSorted((a, b) => b.people.length - a.people.length) ?? [];
  return (
    <>
      <h2>{t('sign-in.demo')}</h2>
      <p>{t('sign-in.demo-note')}</p>
      <NewMonth />
      {groups.map((group) => (
        <Group
          key={group.unit?.zh ?? ''}
          people={group.people.toSorted((a, b) => placeOf(a) - placeOf(b))}
          title={group.unit ? pick(group.unit) : ''}
        />
      ))}
    </>
  );
}

function Group({ people, title }: { readonly people: readonly Shown[]; readonly title: string }) {
  return (
    <section>
      {title === '' ? null : <h3>{title}</h3>}
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <Person person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ person }: { readonly person: Shown }) {
  const { t, lang } = useWords();
  const queries = useQueryClient();
  const enter = async (): Promise<void> => {
    await ask('POST', '/api/session/demo', { personId: person.id });
    await queries.resetQueries();
  };
  const roles = [...new Set(person.posts.map(({ target }) => roleOf(lang, target)).filter((role) => role !== ''))];
  const tries = person.posts
    .map(({ target }) => `try.${/^post:([a-z-]+)/u.exec(target)?.[1] ?? ''}`)
    .map((key) => ({ key, said: t(key) }))
    .find(({ key, said }) => said !== key);
  return (
    <button type="button" onClick={() => void enter()}>
      <strong>{person.name}</strong> {roles.join(lang === 'zh' ? '、' : ', ')}
      {tries ? <small className="soft"> {tries.said}</small> : null}
      {person.awayUntil === null ? null : (
        <small> {t('people.away-until', { until: momentText(person.awayUntil, lang) })}</small>
      )}
    </button>
  );
}
