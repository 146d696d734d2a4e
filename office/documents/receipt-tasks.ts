import type { State, Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import type { CaseFile, ClockRow, DocumentRow, TaskRow } from '../rows.ts';

interface Asked {
  readonly file: CaseFile;
  readonly state: State;
  readonly act: string;
  readonly running: readonly ClockRow[];
  readonly document: DocumentRow;
  readonly context: Context;
}

/** Tasks follow the state: what it no longer asks of anybody is closed with who and why, what it asks anew is opened. */
export function taskPuts({ file, state, act, running, document, context }: Asked): Put[] {
  const at = context.at.toString();
  const wanted = targetsAsked(state);
  const open = file.tasks.filter(({ closedAt }) => closedAt === null);
  const keeps = (task: TaskRow) => task.visit === state.visit && wanted.includes(task.target);
  const closed = open
    .filter((task) => !keeps(task))
    .map((task): Put => ({
      table: 'tasks',
      row: {
        ...task,
        closedAt: at,
        closedBy: context.actor.personId || null,
        closedAct: act,
        closedWhy: whyClosed(task, context),
      },
    }));
  const due = running.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  const opened = wanted
    .filter((target) => !open.some((task) => keeps(task) && task.target === target))
    .map((target): Put => ({
      table: 'tasks',
      row: {
        id: context.newId(),
        caseId: document.caseId,
        step: state.step,
        visit: state.visit,
        target,
        urgency: document.urgency,
        openedAt: at,
        dueAt: due?.dueAt ?? null,
        provisional: due?.provisional ?? false,
        closedAt: null,
        closedBy: null,
        closedAct: null,
        closedWhy: null,
      },
    }));
  return [...closed, ...opened];
}

function targetsAsked(state: State): Target[] {
  if (state.over) return [];
  const readers = Object.entries(state.readers ?? {}).flatMap(([person, reading]) =>
    reading === 'answered' ? [] : [`person:${person}`],
  );
  return [...(state.holder === null ? [] : [state.holder]), ...readers];
}

/** done: its holder acted. moved: somebody else's act made it needless; the page names who. */
const whyClosed = (task: TaskRow, context: Context): string =>
  context.actor.held.some(({ target }) => target === task.target) ? 'done' : 'moved';
