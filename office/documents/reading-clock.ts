import { returnReading } from '../../regulation/documents/receipt/return-reading.ts';
import { caseOf, type Context, type Put } from '../act.ts';
import { freezeClock } from '../clocks.ts';
import type { CaseFile, ClockRow } from '../rows.ts';
import type { CirculationRow } from './rows.ts';
import { lastReadAt } from './reading-marks.ts';
import { start } from './receipt-clocks.ts';
import { documentOf } from './receipt-move.ts';

/**
 * The limit for giving a reading item back follows the marks (2.2.3.1-b): it starts when nobody has the paper left to read,
 * and stops when somebody gets it anew. `changed` are the rows that the act writes.
 */
export function readingClock(file: CaseFile, changed: readonly CirculationRow[], context: Context): Put[] {
  const row = caseOf(file);
  if (row.step !== 'reading') return [];
  const rows = new Map([...file.circulations, ...changed].map((sent) => [sent.id, sent]));
  const readAt = lastReadAt([...rows.values()]);
  const running = file.clocks.find(({ rule, state }) => rule === returnReading.id && state === 'running');
  if ((readAt === undefined) === (running === undefined)) return [];
  const clocks = running
    ? [freezeClock(running, context.at)]
    : start(returnReading.id, { row, document: documentOf(file), readAt }, context);
  return [...clocks.map((clock): Put => ({ table: 'clocks', row: clock })), ...dueOfSection(file, clocks)];
}

/** The section's own task shows the earliest of what runs now. */
function dueOfSection(file: CaseFile, changed: readonly ClockRow[]): Put[] {
  const clocks = new Map([...file.clocks, ...changed].map((clock) => [clock.id, clock]));
  const first = [...clocks.values()]
    .filter(({ state }) => state === 'running')
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  const due = { dueAt: first?.dueAt ?? null, provisional: first?.provisional ?? false };
  return file.tasks
    .filter(({ step, closedAt }) => step === 'reading' && closedAt === null)
    .map((task): Put => ({ table: 'tasks', row: { ...task, ...due } }));
}
