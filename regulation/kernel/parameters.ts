import { Temporal } from 'temporal-polyfill';
import type { SourceId } from './source.ts';

/** A figure that a city may change: each value holds from its day until the next one's. `internal` marks an internal standard. */
export interface Dated<T> {
  readonly source: SourceId | 'internal';
  readonly values: readonly { readonly from: string; readonly value: T }[];
}

/** The same tree with every dated figure replaced by its value on one day. */
export type Resolved<Tree> = Tree extends Dated<infer T> ? T : { readonly [K in keyof Tree]: Resolved<Tree[K]> };

const isDated = (node: object): node is Dated<unknown> => 'source' in node && 'values' in node;

function valueOn(node: Dated<unknown>, day: Temporal.PlainDate, path: string): unknown {
  const held = node.values.filter(({ from }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(from), day) <= 0);
  const last = held.at(-1);
  if (!last) throw new Error(`The figure ${path} has no value on ${day.toString()}; add one in regulation/cities/.`);
  return last.value;
}

function resolveAt(node: object, day: Temporal.PlainDate, path: string): unknown {
  if (isDated(node)) return valueOn(node, day, path);
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, resolveAt(child as object, day, path ? `${path}.${key}` : key)]),
  );
}

/** Every figure of the city on one day; throws when one has no value on that day. */
export const resolveOn = <Tree extends object>(tree: Tree, day: Temporal.PlainDate): Resolved<Tree> =>
  resolveAt(tree, day, '') as Resolved<Tree>;
