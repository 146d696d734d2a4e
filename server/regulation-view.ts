import type { z } from 'zod';
import type { ClauseSeen, regulationView as page } from '../contract/views/regulation.ts';
import { catalogue, sectionOf } from '../regulation/clauses/catalogue.ts';
import { coveredSections } from '../regulation/clauses/covered.ts';
import { sourceOf } from '../regulation/sources.ts';
import { collectBindings } from './command/bindings.ts';

type Answer = z.infer<typeof page.answer>;
const parts = ['0', '1', '2', '3'] as const;

/** Every clause with what carries it out, by part of the Measures. The same for everybody, and fixed while the program runs. */
export function regulationAnswer(): Answer {
  const bindings = collectBindings();
  const clauses = catalogue.map(({ id, ref, zh, en }): ClauseSeen => ({
    id,
    ref,
    zh,
    en,
    bindings: bindings.filter(({ clause }) => clause === id).map(({ kind, name }) => ({ kind, name })),
    covered: coveredSections.includes(sectionOf(id)),
  }));
  return {
    title: sourceOf('0.0-a').title,
    parts: parts.map((part) => ({ part, clauses: clauses.filter(({ id }) => id.startsWith(`${part}.`)) })),
  };
}

export const regulationView = (): Promise<Answer> => Promise.resolve(regulationAnswer());
