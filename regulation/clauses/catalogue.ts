import { type ClauseId, clauseIds } from './clause-id.generated.ts';
import clauses from './clauses.json' with { type: 'json' };

/** One clause of 嘉政办发〔2017〕109号, paraphrased, with the sentence that proves it. */
export interface Clause {
  readonly id: ClauseId;
  readonly ref: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/** All clauses in the order of the regulation. */
export const catalogue = clauses as unknown as readonly Clause[];

const byId: ReadonlyMap<string, Clause> = new Map(catalogue.map((clause) => [clause.id, clause]));

export const isClauseId = (id: string): id is ClauseId => byId.has(id);

/** The clause with this id; every ClauseId has one. */
export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(id);
  if (!clause) throw new Error(`Clause ${id} is not in clauses.json; run "npm run generate".`);
  return clause;
}

/** The section of a clause: 2.2.5.1 for 2.2.5.1-b. */
export const sectionOf = (id: ClauseId): string => id.slice(0, id.lastIndexOf('-'));

/** The clauses of one section, without those of its subsections. */
export const clausesOf = (section: string): readonly Clause[] =>
  catalogue.filter(({ id }) => sectionOf(id) === section);

/** Sections in the order of the regulation. */
export const sections: readonly string[] = [...new Set(clauseIds.map(sectionOf))];
