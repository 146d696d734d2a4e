import type { ZodType } from 'zod';
import { pages, type PageRecord } from '../../contract/pages.ts';
import { acts } from '../../office/acts.ts';
import { isClauseId } from '../../regulation/clauses/catalogue.ts';
import type { ClauseId } from '../../regulation/clauses/clause-id.generated.ts';
import type { Procedure } from '../../regulation/kernel/procedure.ts';
import { procedures } from '../../regulation/procedures.ts';
import { type Rule, rules } from '../../regulation/rules.ts';
import type { Binding } from './coverage.ts';

/** What an act shows of itself to be bound. */
interface BoundAct {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly input: ZodType;
}

const bindingsTo = (sources: readonly string[], kind: Binding['kind'], name: string): Binding[] =>
  sources.filter(isClauseId).map((clause) => ({ clause, kind, name }));

const stepsOf = ({ id, steps }: Procedure): Binding[] =>
  Object.entries(steps).flatMap(([name, step]) => [
    ...bindingsTo([step.source], 'step', `${id}/${name}`),
    ...Object.entries('acts' in step ? step.acts : {}).flatMap(([act, { source }]) =>
      source === undefined ? [] : bindingsTo([source], 'step', `${id}/${name} → ${act}`),
    ),
  ]);

/** The schemas inside a schema: the fields of an object, and what wrappers, lists and unions hold. */
function partsOf(schema: unknown): [string, unknown][] {
  const def = (schema as { readonly def?: Record<string, unknown> }).def ?? {};
  const shape = def.shape;
  const fields = typeof shape === 'object' && shape !== null ? Object.entries(shape) : [];
  const wrapped = ['innerType', 'element', 'in', 'out', 'valueType'].map((key) => def[key]);
  const options = Array.isArray(def.options) ? (def.options as unknown[]) : [];
  const inside = [...wrapped, ...options].filter((part) => typeof part === 'object' && part !== null);
  return [...fields, ...inside.map((part): [string, unknown] => ['', part])];
}

/** Bindings of fields: zod `.meta({ clauses: ['2.2.2.2-a'] })`, at any depth. */
export function fieldBindings(name: string, schema: ZodType): Binding[] {
  const found = new Map<string, Binding>();
  const walk = (part: ZodType, path: string, above: readonly unknown[]): void => {
    if (above.includes(part)) return;
    const clauses = part.meta()?.clauses;
    for (const binding of bindingsTo(Array.isArray(clauses) ? clauses.map(String) : [], 'field', path))
      found.set(`${binding.clause} ${path}`, binding);
    for (const [key, child] of partsOf(part))
      walk(child as ZodType, key === '' ? path : `${path}.${key}`, [...above, part]);
  };
  walk(schema, name, []);
  return [...found.values()];
}

/** Everything in these registries that is bound to a clause. */
export const bindingsOf = (registries: {
  readonly rules: readonly Rule[];
  readonly procedures: readonly Procedure[];
  readonly acts: readonly BoundAct[];
  readonly pages: readonly PageRecord[];
}): Binding[] => [
  ...registries.rules.flatMap(({ id, source }) => bindingsTo([source], 'rule', id)),
  ...registries.procedures.flatMap(stepsOf),
  ...registries.acts.flatMap(({ id, clause }) => bindingsTo([clause].flat(), 'act', id)),
  ...registries.acts.flatMap(({ id, input }) => fieldBindings(id, input)),
  ...registries.pages.flatMap(({ path, clauses }) => bindingsTo(clauses, 'page', path)),
];

/** Everything in the product that is bound to a clause. */
export const collectBindings = (): Binding[] => bindingsOf({ rules, procedures, acts, pages });
