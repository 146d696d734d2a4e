import { holdersIn } from '../regulation/kernel/advance.ts';
import type { State, Target } from '../regulation/kernel/procedure.ts';
import type { Context, Put } from './act.ts';
import { circulationStep } from './documents/reading-tasks.ts';
import { remindingStep } from './documents/reminding-step.ts';
import type { CaseFile, CaseRow, ClockRow, TaskRow } from './rows.ts';
import { closeTask, newTask } from './task.ts';

interface Asked {
  readonly file: CaseFile;
  /** The case's row as it is after the act. */
  readonly row: CaseRow;
  readonly state: State;
  readonly act: string;
  /** Running clocks whose limit the task bears. */
  readonly bearing: readonly ClockRow[];
  readonly context: Context;
}

/**
 * Tasks follow the state: what it no longer asks of anybody is closed with who and why, what it asks anew is opened.
 * Those of readers do not: they stand beside the procedure.
 */
export function taskPuts({ file, row, state, act, bearing, context }: Asked): Put[] {
  const wanted = holdersIn(state);
  const open = file.tasks.filter(({ step, closedAt }) => step !== circulationStep && closedAt === null);
  const keeps = (task: TaskRow) => task.visit === state.visit && wanted.includes(task.target);
  const closed = open
    .filter((task) => !keeps(task))
    .map((task): Put => ({
      table: 'tasks',
      row: closeTask(task, { act, why: whyClosed(task, context) }, context),
    }));
  const due = bearing.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  const opened = wanted
    .filter((target) => !open.some((task) => keeps(task) && task.target === target))
    .map((target): Put => ({
      table: 'tasks',
      row: newTask(row, { step: state.step, visit: state.visit, target, due }, context),
    }));
  return [...closed, ...opened];
}

/** Whoever has the step. Readers and those who remind have none: no limit of the case is theirs. */
export const askedOf = (file: CaseFile): Target[] =>
  file.tasks
    .filter(({ step, closedAt }) => step !== circulationStep && step !== remindingStep && closedAt === null)
    .map(({ target }) => target);

/** done: its holder acted. moved: somebody else's act made it needless; the page names who. */
const whyClosed = (task: TaskRow, context: Context): string =>
  context.actor.held.some(({ target }) => target === task.target) ? 'done' : 'moved';
