import type { Target } from '../regulation/kernel/procedure.ts';
import type { Context } from './act.ts';
import type { CaseRow, ClockRow, TaskRow } from './rows.ts';

interface Asks {
  readonly step: string;
  readonly visit: number;
  readonly target: Target;
  /** The limit that it bears; none where nobody is late with it. */
  readonly due?: Pick<ClockRow, 'dueAt' | 'provisional'> | Pick<TaskRow, 'dueAt' | 'provisional'> | undefined;
}

/** A task of a case, as it is opened. */
export const newTask = (
  { id: caseId, urgency }: CaseRow,
  { step, visit, target, due }: Asks,
  { newId, at }: Pick<Context, 'newId' | 'at'>,
): TaskRow => ({
  id: newId(),
  caseId,
  step,
  visit,
  target,
  urgency,
  openedAt: at.toString(),
  dueAt: due?.dueAt ?? null,
  provisional: due?.provisional ?? false,
  closedAt: null,
  closedBy: null,
  closedAct: null,
  closedWhy: null,
});

/** A task as it is closed: by whom, with which act, and why. */
export const closeTask = (
  task: TaskRow,
  { act, why }: { readonly act: string; readonly why: string },
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): TaskRow => ({
  ...task,
  closedAt: at.toString(),
  closedBy: actor.personId || null,
  closedAct: act,
  closedWhy: why,
});
