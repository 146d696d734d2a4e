import { Temporal } from 'temporal-polyfill';
import { procedureOf } from '../../regulation/procedures.ts';
import { dueAt, type Due } from '../../regulation/kernel/period.ts';
import { caseOf, type Context } from '../act.ts';
import { recomputeClock } from '../clocks.ts';
import type { CaseFile, ClockRow } from '../rows.ts';
import { lastReadAt } from './reading-marks.ts';
import { deadlinesOf, start } from './receipt-clocks.ts';
import { documentOf } from './receipt-move.ts';

/** A running limit as it is shown: the rule, from when, until when, over which days. */
export interface SupposedClock {
  readonly rule: string;
  readonly source: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly skipped: Due['skipped'];
}

interface Reckoned {
  readonly row: ClockRow;
  readonly seen: SupposedClock;
}

/** The limits that run where the case stands, each reckoned from its start with the facts, figures and days given. */
export function clocksNow(file: CaseFile, context: Context): Reckoned[] {
  return deadlinesOf(caseOf(file))
    .flatMap((rule) => clockOf(rule, file, context))
    .map((row) => ({ row, seen: seenOf(row, context) }))
    .toSorted((a, b) => key(a.row).localeCompare(key(b.row)));
}

const key = (row: ClockRow) => `${row.dueAt} ${row.rule}`;

/** A clock that runs keeps its start, as when a notice moves it; one that the changed facts ask for starts where it would have. */
function clockOf(rule: string, file: CaseFile, context: Context): ClockRow[] {
  const running = file.clocks.find((clock) => clock.rule === rule && clock.state === 'running');
  const isOver = running === undefined && file.clocks.some((clock) => clock.rule === rule);
  if (isOver && procedureOf(caseOf(file)).deadlines?.includes(rule)) return [];
  const facts = { row: caseOf(file), document: documentOf(file), readAt: lastReadAt(file.circulations) };
  const started = start(rule, facts, { ...context, at: onTheDeskSince(file) });
  if (!running) return started;
  const { calendar } = context.book;
  return started.map(({ period }) =>
    recomputeClock({ ...running, period }, { calendar, parameters: context.parameters }),
  );
}

/** When the paper came to whoever has the step now. */
function onTheDeskSince(file: CaseFile): Temporal.Instant {
  const { step, openedAt } = caseOf(file);
  const task = file.tasks.find((one) => one.step === step && one.closedAt === null);
  return Temporal.Instant.from(task?.openedAt ?? openedAt);
}

function seenOf(
  { rule, source, startedAt, period, provisional, dueAt: due }: ClockRow,
  { book }: Context,
): SupposedClock {
  const { skipped } = dueAt(Temporal.Instant.from(startedAt), period, book.calendar);
  return {
    rule,
    source,
    startedAt: Temporal.Instant.from(startedAt).toString(),
    dueAt: Temporal.Instant.from(due).toString(),
    provisional,
    skipped,
  };
}
