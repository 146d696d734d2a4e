import { Temporal } from 'temporal-polyfill';
import type { Parameters } from '../regulation/cities/parameters.ts';
import { type Calendar } from '../regulation/kernel/calendar.ts';
import { dueAt, isLate } from '../regulation/kernel/period.ts';
import type { Deadline } from '../regulation/kernel/rule.ts';
import { warningAt } from '../regulation/kernel/warning.ts';
import type { ClockRow } from './rows.ts';

export interface Started<Case> {
  readonly rule: Deadline<Case>;
  readonly facts: Case;
  readonly caseId: string;
  readonly step: string;
  readonly holder: string | null;
  readonly parameters: Parameters;
  readonly calendar: Calendar;
  readonly newId: () => string;
}

/** A new clock for the rule, or none where it does not apply to this case. */
export function startClock<Case>({
  rule,
  facts,
  caseId,
  step,
  holder,
  parameters,
  calendar,
  newId,
}: Started<Case>): ClockRow | null {
  const startedAt = rule.startsAt(facts, calendar);
  if (!startedAt) return null;
  const period = rule.period(facts, parameters);
  return {
    id: newId(),
    caseId,
    rule: rule.id,
    source: rule.source,
    step,
    holder,
    startedAt: startedAt.toString(),
    period,
    ...dueOf(startedAt, period, rule.onDue, { calendar, parameters }),
    onDue: rule.onDue,
    state: 'running',
    warnedAt: null,
    firedAt: null,
    endedAt: null,
  };
}

/** On which calendar and with which figures a clock is reckoned. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly parameters: Parameters;
}

function dueOf(
  startedAt: Temporal.Instant,
  period: ClockRow['period'],
  onDue: ClockRow['onDue'],
  { calendar, parameters }: Reckoning,
) {
  const due = dueAt(startedAt, period, calendar);
  const warnAt = warningAt(due, period, calendar, parameters.general.warnAfterPercent);
  return {
    countsFrom: due.startsCounting.toString(),
    dueAt: due.at.toString(),
    provisional: due.provisional,
    calendarVersion: calendar.version,
    warnAt: onDue === 'escalate' ? warnAt.toString() : null,
  };
}

/** The clock's step is done: on time or late, at whole minutes (I12). */
export const endClock = (clock: ClockRow, at: Temporal.Instant): ClockRow => ({
  ...clock,
  state: isLate(at, Temporal.Instant.from(clock.dueAt)) ? 'late' : 'met',
  endedAt: at.toString(),
});

/** The case is over some other way: what had not fallen due never will (L9). */
export const freezeClock = (clock: ClockRow, at: Temporal.Instant): ClockRow => ({
  ...clock,
  state: 'frozen',
  endedAt: at.toString(),
});

/** The same start and period on a newer calendar. */
export const recomputeClock = (clock: ClockRow, reckoning: Reckoning): ClockRow => ({
  ...clock,
  ...dueOf(Temporal.Instant.from(clock.startedAt), clock.period, clock.onDue, reckoning),
});

/** A case's clocks, those that an act changed or started as they are after it. */
export const withClocks = (clocks: readonly ClockRow[], changed: readonly ClockRow[]): ClockRow[] => [
  ...clocks.filter(({ id }) => !changed.some((clock) => clock.id === id)),
  ...changed,
];

/** A reminder that comes again: the same period from when the last one fell due. */
export const restartClock = (clock: ClockRow, reckoning: Reckoning): ClockRow =>
  recomputeClock({ ...clock, startedAt: clock.dueAt }, reckoning);
