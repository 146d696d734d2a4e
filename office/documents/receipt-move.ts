import { Temporal } from 'temporal-polyfill';
import { procedureOf } from '../../regulation/procedures.ts';
import { advance } from '../../regulation/kernel/advance.ts';
import type { Move, State } from '../../regulation/kernel/procedure.ts';
import type { Context, Put, Refusal } from '../act.ts';
import { caseOf } from '../act.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile, CaseRow, ClockRow } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { askInsteadAtOnce } from './away.ts';
import { lastReadAt } from './reading-marks.ts';
import { accessPuts } from './receipt-access.ts';
import { type ClockAfter, clocksAfter } from './receipt-clocks.ts';
import { taskPuts } from './receipt-tasks.ts';

export interface MoveAsked {
  readonly act: string;
  readonly to?: NonNullable<Move['to']>;
  readonly reason?: string;
  /** The document as it is after the act, where the act changes it. */
  readonly document?: DocumentRow;
  /** The case's row as it is after the act, but for its place in the procedure. */
  readonly row?: CaseRow;
}

export type Moved =
  | { readonly ok: true; readonly puts: readonly Put[]; readonly state: State }
  | { readonly ok: false; readonly refusal: Refusal };

/** Moves a receipt along its procedure, with everything that follows from it: tasks, clocks, access, the time each stage took. */
export function moveReceipt(file: CaseFile, asked: MoveAsked, context: Context): Moved {
  const before = asked.row ?? caseOf(file);
  const state = before.state;
  if (!state) throw new Error(`The receipt ${before.id} has no place in its procedure.`);
  const outcome = advance(procedureOf(before), state, {
    act: asked.act,
    seq: context.seq,
    by: context.actor.personId,
    as: context.actor.held.map(({ target }) => target),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  });
  if (!outcome.ok)
    return { ok: false, refusal: { reason: outcome.refusal, facts: { step: state.step, act: asked.act } } };
  return { ok: true, state: outcome.state, puts: consequences(file, before, outcome.state, asked, context) };
}

function consequences(file: CaseFile, before: CaseRow, state: State, asked: MoveAsked, context: Context): Put[] {
  const at = context.at.toString();
  const document = asked.document ?? documentOf(file);
  const row: CaseRow = { ...before, state, step: state.step, closedAt: state.over ? at : null };
  // Whoever gets it to read in this act has not read it yet.
  const readAt = asked.to?.readers ? undefined : lastReadAt(file.circulations);
  const clocks = clocksAfter(file.clocks, { row, document, readAt }, context);
  const running = clocks.map((clock) => clock.row).filter((clock) => clock.state === 'running');
  return [
    { table: 'cases', row },
    ...(asked.document ? [{ table: 'documents' as const, row: document }] : []),
    ...clocks.filter(({ changed }) => changed).map((clock): Put => ({ table: 'clocks', row: clock.row })),
    ...taskPuts({ file, state, act: asked.act, running, document, context }),
    ...accessPuts(file, state, context),
    ...urgentPuts(file, before, state, document, context),
    ...awayPuts(file, row, before, running, context),
    ...stagePuts(file, before, state, clocks, context),
  ];
}

/** The paper comes to the desk of somebody who is away (2.2.4.3). What was asked at the desk before is closed with its task. */
function awayPuts(
  file: CaseFile,
  row: CaseRow,
  before: CaseRow,
  running: readonly ClockRow[],
  context: Context,
): Put[] {
  if (row.state?.holder === before.state?.holder) return [];
  const due = running.map(({ dueAt }) => dueAt).toSorted()[0] ?? null;
  const tasks = file.tasks.filter(({ step }) => step !== 'away');
  return askInsteadAtOnce({ ...file, cases: [row], tasks }, due, context);
}

/** Whoever gets an urgent paper on the desk is told at once (2.2.5.3-a, -b). */
function urgentPuts(file: CaseFile, before: CaseRow, state: State, document: DocumentRow, context: Context): Put[] {
  const { holder, step } = state;
  if (holder === null || holder === before.state?.holder || document.urgency === 'plain') return [];
  return [noticePut(file, context, holder, 'on-your-desk', { step })];
}

export function documentOf(file: CaseFile): DocumentRow {
  const document = file.documents[0];
  if (!document) throw new Error('A receipt without a document was loaded.');
  return document;
}

function stagePuts(
  file: CaseFile,
  before: CaseRow,
  state: State,
  clocks: readonly ClockAfter[],
  context: Context,
): Put[] {
  if (!before.state || before.state.visit === state.visit || before.step === 'arrival') return [];
  const entered = file.tasks.find(({ visit }) => visit === before.state?.visit)?.openedAt ?? before.openedAt;
  const ended = clocks.filter((clock) => clock.ended && clock.row.state !== 'frozen');
  const minutes = Math.floor(
    (context.at.epochMilliseconds - Temporal.Instant.from(entered).epochMilliseconds) / 60_000,
  );
  return [
    {
      table: 'stages',
      row: {
        id: context.newId(),
        caseId: before.id,
        stage: before.step,
        urgency: before.urgency,
        enteredAt: entered,
        leftAt: context.at.toString(),
        minutes: Math.max(0, minutes),
        onTime: ended.length === 0 ? null : ended.every(({ row }) => row.state === 'met'),
      },
    },
  ];
}
