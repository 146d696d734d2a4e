import { Temporal } from 'temporal-polyfill';
import type { Parameters } from '../regulation/cities/parameters.ts';
import { type Calendar } from '../regulation/kernel/calendar.ts';
import { dueAt, isLate } from '../regulation/kernel/period.ts';
import type { Deadline } from '../regulation/kernel/rule.ts';
import type { ClockRow } from './rows.ts';

export interface Started<Case> {
  readonly rule: Deadline<Case>;
  readonly facts: Case;
  readonly caseId: string;
  readonly step: string;
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
    startedAt: startedAt.toString(),
    period,
    ...dueOf(startedAt, period, calendar),
    onDue: rule.onDue,
    state: 'running',
    firedAt: null,
    endedAt: null,
  };
}

function dueOf(startedAt: Temporal.Instant, period: ClockRow['period'], calendar: Calendar) {
  const due = dueAt(startedAt, period, calendar);
  return {
    countsFrom: due.startsCounting.toString(),
    dueAt: due.at.toString(),
    provisional: due.provisional,
    calendarVersion: calendar.version,
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
export const recomputeClock = (clock: ClockRow, calendar: Calendar): ClockRow => ({
  ...clock,
  ...dueOf(Temporal.Instant.from(clock.startedAt), clock.period, calendar),
});
