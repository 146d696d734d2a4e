import type { Book } from '../../office/people/book.ts';

/** Somebody or some unit that can be asked for by name. */
export interface Nameable {
  readonly target: string;
  readonly name: string;
  readonly en: string;
  /** The first letters of the name in pinyin. */
  readonly initials: string;
}

const known = new WeakMap<Book, Promise<readonly Nameable[]>>();

/** Everybody of the book, and every unit, with initials; reckoned once for each state of the book. */
export function nameables(book: Book): Promise<readonly Nameable[]> {
  const found = known.get(book) ?? allOf(book);
  known.set(book, found);
  return found;
}

/** The tables of pinyin are read only when somebody first searches. */
async function allOf({ people, units }: Book): Promise<readonly Nameable[]> {
  const { pinyin } = await import('pinyin-pro');
  const initialsOf = (name: string, surname: 'head' | 'off'): string =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('').toLowerCase();
  return [
    ...people.map(({ id, name }) => ({ target: `person:${id}`, name, en: name, initials: initialsOf(name, 'head') })),
    ...units.map(({ id, zh, en }) => ({ target: `unit:${id}`, name: zh, en, initials: initialsOf(zh, 'off') })),
  ];
}

/** Whom a word may mean: a part of a name, or the first of its initials, the shortest name first. */
export async function namedBy(book: Book, word: string, most: number): Promise<readonly Nameable[]> {
  const asked = word.normalize('NFKC').trim().toLowerCase();
  if (asked.length < 2) return [];
  const isLetters = /^[a-z]+$/u.test(asked);
  return (await nameables(book))
    .filter(({ name, en, initials }) =>
      isLetters
        ? initials.startsWith(asked) ||
          en
            .toLowerCase()
            .split(/[^a-z]+/u)
            .includes(asked)
        : name.toLowerCase().includes(asked) || en.toLowerCase().includes(asked),
    )
    .toSorted((a, b) => a.name.length - b.name.length || (a.target < b.target ? -1 : 1))
    .slice(0, most);
}
