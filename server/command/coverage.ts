import { catalogue, isClauseId, sectionOf } from '../../regulation/clauses/catalogue.ts';
import type { ClauseId } from '../../regulation/clauses/clause-id.generated.ts';
import { coveredSections } from '../../regulation/clauses/covered.ts';

/** Something that carries out a clause. A title in a test is none. */
export interface Binding {
  readonly clause: ClauseId;
  readonly kind: 'rule' | 'step' | 'act' | 'field' | 'page';
  /** The rule's, act's or page's id; procedure and step; act and field. */
  readonly name: string;
}

/** One test of the last full run, by its full title. */
export interface TestResult {
  readonly title: string;
  readonly passed: boolean;
}

export interface ClauseLine {
  readonly id: ClauseId;
  readonly section: string;
  readonly bindings: readonly Binding[];
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** Bound, named by a test that passed, and by none that failed. */
  readonly counts: boolean;
}

export interface SectionLine {
  readonly section: string;
  readonly clauses: number;
  readonly counting: number;
  /** Listed in covered.ts: then every clause must count. */
  readonly covered: boolean;
}

export interface Report {
  readonly clauses: readonly ClauseLine[];
  readonly sections: readonly SectionLine[];
  readonly counting: number;
  /** Clauses of covered sections that do not count, with what they lack. */
  readonly missing: readonly { readonly id: ClauseId; readonly lacks: readonly Lack[] }[];
}

type Lack = 'binding' | 'test' | 'failed-test';

/** The clauses that a test is named after: every `[id]` in its title. */
export const clausesNamedIn = (title: string): readonly ClauseId[] =>
  [...title.matchAll(/\[([^\]\s]+)\]/gu)].map(([, id]) => id ?? '').filter(isClauseId);

const group = <Item>(items: readonly (readonly [ClauseId, Item])[]): ReadonlyMap<ClauseId, readonly Item[]> => {
  const groups = new Map<ClauseId, Item[]>();
  for (const [id, item] of items) groups.set(id, [...(groups.get(id) ?? []), item]);
  return groups;
};

const lacksOf = ({ bindings, passed, failed }: ClauseLine): readonly Lack[] => [
  ...(bindings.length === 0 ? (['binding'] as const) : []),
  ...(passed.length === 0 && failed.length === 0 ? (['test'] as const) : []),
  ...(failed.length > 0 ? (['failed-test'] as const) : []),
];

/** Coverage of every clause from what is bound and from the results of the last full run. Pure. */
export function clausesReport(bindings: readonly Binding[], results: readonly TestResult[]): Report {
  const bound = group(bindings.map((binding) => [binding.clause, binding] as const));
  const proved = group(results.flatMap((result) => clausesNamedIn(result.title).map((id) => [id, result] as const)));
  const clauses = catalogue.map(({ id }): ClauseLine => {
    const tests = proved.get(id) ?? [];
    const passed = tests.filter((test) => test.passed).map(({ title }) => title);
    const failed = tests.filter((test) => !test.passed).map(({ title }) => title);
    const own = bound.get(id) ?? [];
    const counts = own.length > 0 && passed.length > 0 && failed.length === 0;
    return { id, section: sectionOf(id), bindings: own, passed, failed, counts };
  });
  const sections = [...new Set(clauses.map(({ section }) => section))].map((section): SectionLine => {
    const own = clauses.filter((clause) => clause.section === section);
    const counting = own.filter(({ counts }) => counts).length;
    return { section, clauses: own.length, counting, covered: coveredSections.includes(section) };
  });
  const missing = clauses
    .filter(({ section, counts }) => coveredSections.includes(section) && !counts)
    .map((clause) => ({ id: clause.id, lacks: lacksOf(clause) }));
  return { clauses, sections, counting: clauses.filter(({ counts }) => counts).length, missing };
}
