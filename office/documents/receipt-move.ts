import { Temporal } from 'temporal-polyfill';
import type { State } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import { caseOf } from '../act.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile, CaseRow, ClockRow } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { askInsteadAtOnce } from './away.ts';
import { type Asked, type Follows, moveCase, type Moved } from '../move.ts';
import { lastReadAt } from './reading-marks.ts';
import { readingTasksAfter } from './reading-tasks.ts';
import { type ClockAfter, clocksAfter } from './receipt-clocks.ts';

export interface MoveAsked extends Asked {
  /** The document as it is after the act, where the act changes it. */
  readonly document?: DocumentRow;
  /** The case's row as it is after the act, but for its place in the procedure. */
  readonly row?: CaseRow;
}

/** Moves a receipt along its procedure, with everything that follows from it: clocks, readers, the time each stage took. */
export function moveReceipt(file: CaseFile, asked: MoveAsked, context: Context): Moved {
  const before = asked.row ?? caseOf(file);
  return moveCase(
    file,
    asked,
    context,
    (row, state) => consequences(file, { before, row, state }, asked, context),
    before,
  );
}

interface Places {
  readonly before: CaseRow;
  readonly row: CaseRow;
  readonly state: State;
}

function consequences(file: CaseFile, { before, row, state }: Places, asked: MoveAsked, context: Context): Follows {
  const document = asked.document ?? documentOf(file);
  // Whoever gets it to read in this act has not read it yet.
  const readAt = asked.to?.readers ? undefined : lastReadAt(file.circulations);
  const clocks = clocksAfter(file.clocks, { row, document, readAt }, context);
  const running = clocks.map((clock) => clock.row).filter((clock) => clock.state === 'running');
  return {
    clocks: clocks.filter(({ changed }) => changed).map((clock) => clock.row),
    puts: [
      ...(asked.document ? [{ table: 'documents' as const, row: document }] : []),
      ...readingTasksAfter(file, state.over, asked.act, context),
      ...urgentPuts(file, before, state, document, context),
      ...awayPuts(file, row, before, running, context),
      ...stagePuts(file, before, state, clocks, context),
    ],
  };
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
