import { accountability } from './accountability.ts';
import { activities } from './activities.ts';
import { circulation } from './circulation.ts';
import { clauses } from './clauses.ts';
import { dashboard } from './dashboard.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import type { Entry, Lang } from './entry.ts';
import { type Look, type Sayable, sayFact } from './format.ts';
import { general } from './general.ts';
import { instruction } from './instruction.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { people } from './people.ts';
import { review } from './review.ts';
import { isRole, roleName } from './roles.ts';
import { search } from './search.ts';
import { security } from './security.ts';
import { sending } from './sending.ts';
import { supervision } from './supervision.ts';
import { webInstruction } from './web-instruction.ts';
import { webSupervision } from './web-supervision.ts';
import { webOffice } from './web-office.ts';
import { web } from './web.ts';
import { whatIf } from './what-if.ts';

/** Every text for people, by key. A key stands in one chapter only. */
export const words = {
  ...general,
  ...documents,
  ...instruction,
  ...circulation,
  ...supervision,
  ...sending,
  ...review,
  ...desk,
  ...dashboard,
  ...meetings,
  ...notices,
  ...activities,
  ...people,
  ...clauses,
  ...security,
  ...search,
  ...web,
  ...webOffice,
  ...webInstruction,
  ...webSupervision,
  ...whatIf,
  ...accountability,
};

export type WordKey = keyof typeof words;

export const isWordKey = (key: string): key is WordKey => Object.hasOwn(words, key);

/** Words by key; `role.<key>` are the names of posts, relations and statuses. */
const look =
  (lang: Lang): Look =>
  (key) => {
    if (isWordKey(key)) return words[key][lang];
    const role = key.slice('role.'.length);
    return key.startsWith('role.') && isRole(role) ? roleName(lang, role) : undefined;
  };

const fill = (lang: Lang, entry: Entry, facts: Readonly<Record<string, Sayable>>): string =>
  entry[lang].replace(/\{(\w+)\}/gu, (_, name: string) => sayFact(lang, name, facts[name] ?? null, look(lang)));

/** Says a text with its facts. */
export const say = (lang: Lang, key: WordKey, facts: Readonly<Record<string, Sayable>> = {}): string =>
  fill(lang, words[key], facts);

/** Says a text whose key was computed, as `rule.<id>` or `step.<id>`; the key itself where there is none. */
export const sayKey = (lang: Lang, key: string, facts: Readonly<Record<string, Sayable>> = {}): string =>
  isWordKey(key) ? say(lang, key, facts) : key;

/** One fact of a rule with its name: 紧急程度：特急. */
export const sayNamedFact = (lang: Lang, name: string, value: Sayable): string =>
  `${sayKey(lang, `fact.${name}`)}${lang === 'zh' ? '：' : ': '}${sayFact(lang, name, value, look(lang))}`;
