import roles from '../regulation/clauses/roles.json' with { type: 'json' };
import type { Entry, Lang } from './entry.ts';
import { people } from './people.ts';

// The catalogue lists variants of a name behind a stroke; the first one is the one we use.
const firstOf = (zh: string): string => zh.split(' / ')[0] ?? zh;

const names: ReadonlyMap<string, Entry> = new Map([
  ...roles.map(({ key, zh, en }): [string, Entry] => [key, { zh: firstOf(zh), en }]),
  // Posts that the office needs and the regulation does not name.
  ...Object.entries(people)
    .filter(([key]) => key.startsWith('post.'))
    .map(([key, entry]): [string, Entry] => [key.slice('post.'.length), entry]),
]);

/** The name of a post, relation, status, section or body; throws for a key that neither roles.json nor words/people.ts has. */
export function roleName(lang: Lang, key: string): string {
  const name = names.get(key);
  if (!name)
    throw new Error(`No role "${key}" in regulation/clauses/roles.json or words/people.ts; add it or correct the key.`);
  return name[lang];
}

export const isRole = (key: string): boolean => names.has(key);
