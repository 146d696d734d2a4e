import type { Book } from '../office/people/book.ts';
import type { Fact, Facts } from '../regulation/kernel/rule.ts';

/** Facts as people read them: ids of people and units become their names. */
export const namedFacts = (facts: Facts, book: Book): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, named(fact, book)]));

function named(fact: Fact, book: Book): Fact {
  if (Array.isArray(fact)) return fact.map((item: string) => nameOf(item, book));
  return typeof fact === 'string' ? nameOf(fact, book) : fact;
}

function nameOf(text: string, book: Book): string {
  const [, kind, id] = /^(?:(person|unit):)?([0-9a-f]{8}-[0-9a-f-]{27})$/u.exec(text) ?? [];
  if (id === undefined) return text;
  const person = book.people.find((row) => row.id === id);
  const unit = book.units.find((row) => row.id === id);
  return (kind === 'unit' ? unit?.zh : person?.name) ?? unit?.zh ?? text;
}
