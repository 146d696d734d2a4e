import { type Also, caseOf, type Context, type Put } from '../../act.ts';
import { withClocks } from '../../clocks.ts';
import { type Asked, moveCase, type Moved } from '../../move.ts';
import type { CaseFile, ClockRow } from '../../rows.ts';
import { opinionPut } from '../opinion.ts';
import { moveReceipt } from '../receipt-move.ts';
import { clocksMoved } from './clocks.ts';
import { isReplyLimit, requestPut, unitOf } from './request.ts';
import type { ConsultationRow } from './rows.ts';

export interface MoveAsked extends Asked {
  /** The request as it is after the act. */
  readonly request: ConsultationRow;
}

/** Moves a request along its procedure; the task bears the limit of the reply. */
export const moveRequest = (file: CaseFile, asked: MoveAsked, context: Context): Moved =>
  moveCase(file, asked, context, ({ closedAt }, state) => {
    const clocks = clocksMoved(file, asked.request, state, context);
    return { clocks, bears: isReplyLimit, puts: [requestPut({ ...asked.request, closedAt })] };
  });

/** The limits of the reply that run after the clocks have changed. */
export const bearingOf = (file: CaseFile, changed: readonly ClockRow[]): ClockRow[] =>
  withClocks(file.clocks, changed).filter((clock) => clock.state === 'running' && isReplyLimit(clock));

/** Clocks that changed without a move, and the open tasks on which the limit stands. */
export function clockPuts(file: CaseFile, changed: readonly ClockRow[]): Put[] {
  const [due] = bearingOf(file, changed);
  const tasks = file.tasks
    .filter(({ closedAt }) => closedAt === null)
    .map((task) => ({ ...task, dueAt: due?.dueAt ?? null, provisional: due?.provisional ?? false }));
  return [
    ...changed.map((row): Put => ({ table: 'clocks', row })),
    ...tasks.map((row): Put => ({ table: 'tasks', row })),
  ];
}

/** The unit's part of the paper's consultation has ended; with the last one the paper is back with whoever asked. */
export function partEnded(parent: CaseFile, asked: MoveAsked, context: Context): Also {
  const onPaper = { ...context, seq: context.parentSeq };
  const { act, request } = asked;
  const moved = moveReceipt(parent, { act, to: { part: unitOf(request) } }, onPaper);
  if (!moved.ok) throw new Error(`A part of a consultation could not end: ${moved.refusal.reason}`);
  return { caseId: caseOf(parent).id, puts: [...moved.puts, ...consultedPuts(parent, request, onPaper)] };
}

/** A real opinion stands on the paper as well: whoever gets the paper reads it, and the proposal has to weigh it. */
export function consultedPuts(parent: CaseFile, { unit, stance, text }: ConsultationRow, onPaper: Context): Put[] {
  if (stance === null || stance === 'deemed') return [];
  const said = { text, units: [unit], stance: stance === 'agree-with-changes' ? ('other' as const) : stance };
  return [opinionPut(parent, { kind: 'consulted', ...said }, onPaper)];
}

/** The paper of a request; every request has one. */
export function paperOf(parent: CaseFile | null): CaseFile {
  if (!parent) throw new Error('A consultation that belongs to no paper was loaded.');
  return parent;
}
