import { Temporal } from 'temporal-polyfill';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { receiptDeadlines } from '../../regulation/documents/receipt/deadlines.ts';
import type { DeskTimes, ReadingTimes, ReceiptTimes } from '../../regulation/documents/receipt/receipt-case.ts';
import { procedureOf } from '../../regulation/procedures.ts';
import { stepOf, type Step } from '../../regulation/kernel/procedure.ts';
import type { Context } from '../act.ts';
import { endClock, freezeClock, startClock } from '../clocks.ts';
import { isLeader } from '../people/leaders.ts';
import type { CaseRow, ClockRow } from '../rows.ts';
import type { DocumentRow } from './rows.ts';

/** What the clocks of a receipt run on. */
export interface Running {
  readonly row: CaseRow;
  readonly document: DocumentRow;
  /** The last reader's mark, once nobody has it left to read. */
  readonly readAt: Temporal.Instant | undefined;
}

const instant = (moment: string | null) => (moment === null ? undefined : Temporal.Instant.from(moment));

/** What the deadline rules of a receipt look at. Until the review is passed, the arrival stands for the acceptance: the limits run (C7). */
const timesOf = ({ row, document, readAt }: Running, context: Context): ReceiptTimes & DeskTimes & ReadingTimes => ({
  // A clock of a desk starts in the act by which the paper comes to it.
  arrivedAt: context.at,
  decidedAt: context.at,
  desk: deskOf(row, context),
  urgency: document.urgency as ReceiptTimes['urgency'],
  medium: document.medium as ReceiptTimes['medium'],
  acceptedAt: instant(row.acceptedAt ?? document.countsFrom),
  registeredAt: instant(document.registeredAt),
  distributedAt: instant(document.distributedAt),
  statedLimit: instant(document.statedLimit),
  readAt,
});

const deskOf = (row: CaseRow, { book, at }: Context): DeskTimes['desk'] => {
  const [kind, person = ''] = row.state?.holder?.split(':') ?? [];
  return kind === 'person' && isLeader(book, person, at) ? 'leader' : 'deputy';
};

export interface ClockAfter {
  readonly row: ClockRow;
  readonly changed: boolean;
  readonly ended: boolean;
}

/** A clock runs over the steps that name its rule and ends on leaving them; one over the whole case ends with the case. */
export function clocksAfter(clocks: readonly ClockRow[], running: Running, context: Context): ClockAfter[] {
  const { row } = running;
  const receipt = procedureOf(row);
  const step = stepOf(receipt, row.step);
  const wanted = deadlinesOf(row);
  const after = clocks.map((clock): ClockAfter => {
    // A withdrawn end was none: the clock over the whole case goes on from where it began.
    if (clock.endedAt !== null && (receipt.deadlines ?? []).includes(clock.rule) && wanted.includes(clock.rule))
      return { row: { ...clock, state: 'running', endedAt: null }, changed: true, ended: false };
    if (clock.state !== 'running' || (wanted.includes(clock.rule) && isSameDesk(clock, row, step)))
      return { row: clock, changed: false, ended: false };
    const ended = isAnswered(row.step) ? endClock(clock, context.at) : freezeClock(clock, context.at);
    return { row: ended, changed: true, ended: true };
  });
  const started = wanted
    .filter(
      (id) =>
        !after.some(
          (clock) => clock.row.rule === id && (clock.row.state === 'running' || receipt.deadlines?.includes(id)),
        ),
    )
    .flatMap((id) => start(id, running, context));
  return [...after, ...started.map((clock) => ({ row: clock, changed: true, ended: false }))];
}

/** The rules whose clocks run where the case stands: those of its step, and once it is accepted those of the whole case. */
export function deadlinesOf(row: CaseRow): string[] {
  const receipt = procedureOf(row);
  const step = stepOf(receipt, row.step);
  if (step.kind === 'end') return [];
  return [...(step.deadlines ?? []), ...(row.acceptedAt === null ? [] : (receipt.deadlines ?? []))];
}

/** Where people decide one after the other, each desk has a clock of its own (C12). */
const isSameDesk = (clock: ClockRow, row: CaseRow, step: Step): boolean =>
  step.kind !== 'sequence' || clock.holder === null || clock.holder === row.state?.holder;

/** Ends at which the office had nothing to finish: limits that had not run out are frozen, not met. */
const isAnswered = (step: string) => !['returned', 'transferred', 'set-aside', 'delivered'].includes(step);

/** The clock of a rule that the procedure names; none where the rule does not apply. */
export function start(id: string, running: Running, context: Context): ClockRow[] {
  const { row } = running;
  const rule = receiptDeadlines.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`The procedure documents/receipt names the deadline "${id}", which is no rule.`);
  const parameters = parametersOn(Temporal.PlainDate.from(row.regulationDay), context.city);
  const clock = startClock({
    rule,
    facts: timesOf(running, context),
    caseId: row.id,
    step: row.step,
    holder: procedureOf(row).deadlines?.includes(id) ? null : (row.state?.holder ?? null),
    parameters,
    calendar: context.book.calendar,
    newId: context.newId,
  });
  return clock ? [clock] : [];
}
