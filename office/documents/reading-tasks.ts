import type { Target } from '../../regulation/kernel/procedure.ts';
import { caseOf, type Context, type Put } from '../act.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile, TaskRow } from '../rows.ts';
import { closeTask, newTask } from '../task.ts';
import { isOpen } from './reading-marks.ts';
import { remindingStep } from './reminding-step.ts';

/** The step that readers' tasks name; no procedure has it. */
export const circulationStep = 'circulation';

/** Tasks that are no step of a procedure: to read, to remind a leader, and to ask instead of one who is away. */
export const stepsBeside = [circulationStep, remindingStep, 'away'] as const;

/** A task to read has no limit and belongs to no visit of a step: no move of the case closes it. */
export const readingTask = (file: CaseFile, target: Target, context: Context): Put => ({
  table: 'tasks',
  row: newTask(caseOf(file), { step: circulationStep, visit: 0, target }, context),
});

export const openReadingTasks = (file: CaseFile): TaskRow[] =>
  file.tasks.filter(({ step, closedAt }) => step === circulationStep && closedAt === null);

interface Closing {
  readonly act: string;
  readonly why: 'done' | 'withdrawn' | 'case-closed';
}

/** Whoever closes a reader's task, and why, stays with it (L3). */
export const closedTask = (task: TaskRow, closing: Closing, context: Context): Put => ({
  table: 'tasks',
  row: closeTask(task, closing, context),
});

/**
 * Tasks to read through a move of the case: left alone while it goes on, closed with a word to the reader when it is over;
 * a withdrawn end gives them back.
 */
export function readingTasksAfter(file: CaseFile, over: boolean, act: string, context: Context): Put[] {
  const tasks = openReadingTasks(file);
  if (over)
    return tasks.flatMap((task) => [
      closedTask(task, { act, why: 'case-closed' }, context),
      noticePut(file, context, task.target, 'circulation-closed', {}),
    ]);
  return file.circulations
    .filter((row) => isOpen(row) && !tasks.some(({ target }) => target === row.reader))
    .map(({ reader }) => readingTask(file, reader, context));
}
