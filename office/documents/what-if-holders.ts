import { Temporal } from 'temporal-polyfill';
import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import { type Holder, holdersOf } from '../people/holders.ts';
import type { CaseFile, ClockRow } from '../rows.ts';
import { askInstead, askInsteadAtOnce } from './away.ts';

/** An open task, or one that the office itself would open, with who holds it and from when. */
export interface SupposedTask {
  readonly step: string;
  readonly target: Target;
  /** When the office would open it; null: it is open. */
  readonly opensAt: string | null;
  readonly held: readonly { readonly from: string; readonly holders: readonly Holder[] }[];
}

/** Who holds what the case asks for at each of the moments; a moment at which nothing changes is left out. */
export function holdersNow(
  file: CaseFile,
  clocks: readonly ClockRow[],
  moments: readonly Temporal.Instant[],
  context: Context,
): SupposedTask[] {
  const open = file.tasks
    .filter(({ closedAt }) => closedAt === null)
    .map(({ step, target }) => ({ step, target, opensAt: null }));
  return [...open, ...askedInstead(file, clocks, context)].map((task) => ({
    ...task,
    held: heldFrom(task.target, task.opensAt === null ? moments : after(moments, task.opensAt), context),
  }));
}

const after = (moments: readonly Temporal.Instant[], opensAt: string) => {
  const from = Temporal.Instant.from(opensAt);
  return [from, ...moments.filter((moment) => Temporal.Instant.compare(moment, from) > 0)];
};

function heldFrom(target: Target, moments: readonly Temporal.Instant[], { book }: Context): SupposedTask['held'] {
  const all = moments.map((at) => ({ from: at.toString(), holders: holdersOf(book, target, at) }));
  return all.filter(({ holders }, i) => i === 0 || JSON.stringify(holders) !== JSON.stringify(all[i - 1]?.holders));
}

/**
 * Where the leader is away, whoever is to ask for the handling (2.2.4.3): at once where the office would ask on the paper's
 * coming to the desk, otherwise when a limit is near.
 */
function askedInstead(file: CaseFile, clocks: readonly ClockRow[], context: Context) {
  const due = clocks.map(({ dueAt }) => dueAt).toSorted()[0] ?? null;
  const warnings = clocks
    .flatMap(({ warnAt }) => (warnAt === null ? [] : [Temporal.Instant.from(warnAt)]))
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  const later = warnings.filter((warnAt) => Temporal.Instant.compare(warnAt, context.at) > 0);
  const isNear = later.length < warnings.length;
  const asked = [
    { at: context.at, puts: isNear ? askInstead(file, context) : askInsteadAtOnce(file, due, context) },
    ...later.map((at) => ({ at, puts: askInstead(file, { ...context, at }) })),
  ];
  const first = asked.find(({ puts }) => puts.length > 0);
  return (first?.puts ?? []).flatMap((put) => openedBy(put, first?.at ?? context.at));
}

const openedBy = (put: Put, opensAt: Temporal.Instant) =>
  put.table === 'tasks' ? [{ step: put.row.step, target: put.row.target, opensAt: opensAt.toString() }] : [];
