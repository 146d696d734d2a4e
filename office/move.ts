import { advance } from '../regulation/kernel/advance.ts';
import type { Move, State } from '../regulation/kernel/procedure.ts';
import { procedureOf } from '../regulation/procedures.ts';
import { caseOf, type Context, type Put, type Refusal } from './act.ts';
import { accessPuts } from './case-access.ts';
import { taskPuts } from './case-tasks.ts';
import { withClocks } from './clocks.ts';
import type { CaseFile, CaseRow, ClockRow } from './rows.ts';

/** A move along a procedure, as an act asks for it. */
export interface Asked {
  readonly act: string;
  readonly to?: NonNullable<Move['to']>;
  readonly reason?: string;
}

export type Moved =
  | { readonly ok: true; readonly puts: readonly Put[]; readonly state: State }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a move brings about in a case of one kind, beside its place, its tasks and who may open it. */
export interface Follows {
  /** The clocks that it ends and starts. */
  readonly clocks: readonly ClockRow[];
  /** Whether the task at the new step bears the limit of a running clock; of every one where nothing is said. */
  readonly bears?: (clock: ClockRow) => boolean;
  readonly puts: readonly Put[];
}

/** Moves a case along its procedure; `follows` is given the case's row as it is after the move. */
export function moveCase(
  file: CaseFile,
  { act, to, reason }: Asked,
  context: Context,
  follows: (row: CaseRow, state: State) => Follows,
  before: CaseRow = caseOf(file),
): Moved {
  if (!before.state) throw new Error(`The case ${before.id} has no place in a procedure.`);
  const outcome = advance(procedureOf(before), before.state, {
    act,
    seq: context.seq,
    by: context.actor.personId,
    as: context.actor.personId === '' ? ['clock'] : context.actor.held.map(({ target }) => target),
    ...(to ? { to } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
  if (!outcome.ok) return { ok: false, refusal: { reason: outcome.refusal, facts: { step: before.state.step, act } } };
  const { state } = outcome;
  const row = { ...before, state, step: state.step, closedAt: state.over ? context.at.toString() : null };
  const { clocks, bears = () => true, puts } = follows(row, state);
  const bearing = withClocks(file.clocks, clocks).filter((clock) => clock.state === 'running' && bears(clock));
  return {
    ok: true,
    state,
    puts: [
      { table: 'cases', row },
      ...clocks.map((clock): Put => ({ table: 'clocks', row: clock })),
      ...taskPuts({ file, row, state, act, bearing, context }),
      ...accessPuts(file, state, context),
      ...puts,
    ],
  };
}
