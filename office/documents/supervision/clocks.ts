import { Temporal } from 'temporal-polyfill';
import { supervisionDeadlines } from '../../../regulation/documents/supervision/deadlines.ts';
import { reportInterim } from '../../../regulation/documents/supervision/report-interim.ts';
import { takeUp } from '../../../regulation/documents/supervision/take-up.ts';
import { supervision } from '../../../regulation/documents/supervision/supervision.procedure.ts';
import { isLate } from '../../../regulation/kernel/period.ts';
import { stepOf, type State } from '../../../regulation/kernel/procedure.ts';
import type { Context } from '../../act.ts';
import { endClock, freezeClock, startClock } from '../../clocks.ts';
import type { ClockRow } from '../../rows.ts';
import { resultLimits, timesOf } from './item.ts';
import type { SupervisionRow } from './rows.ts';

interface Standing {
  readonly item: SupervisionRow;
  readonly urgency: string;
  readonly state: State;
}

/** What the unit answers by acting: on time or late. A mere interval of urging is neither. */
const answered: readonly string[] = [takeUp.id, ...resultLimits];

/** A limit of the unit's; the others are times to urge and to report. */
export const isLimit = ({ onDue }: ClockRow): boolean => onDue === 'escalate';

/** A limit that has passed stays missed; one that has not, and that nobody kept, is frozen (L9). */
export const stopClock = (clock: ClockRow, isAnswer: boolean, { at }: Context): ClockRow =>
  answered.includes(clock.rule) && (isAnswer || isLate(at, Temporal.Instant.from(clock.dueAt)))
    ? endClock(clock, at)
    : freezeClock(clock, at);

/** The clocks that a move ends and starts: those of the step, and the urging until the item is closed. */
export function clocksMoved(clocks: readonly ClockRow[], standing: Standing, context: Context): ClockRow[] {
  const wanted = wantedAt(standing.state);
  const running = clocks.filter(({ state }) => state === 'running');
  const ended = running
    .filter(({ rule }) => !wanted.includes(rule))
    .map((clock) => stopClock(clock, !standing.state.over, context));
  const known = (rule: string) =>
    running.some((clock) => clock.rule === rule) ||
    (supervision.deadlines?.includes(rule) === true && clocks.some((clock) => clock.rule === rule));
  return [...ended, ...wanted.filter((rule) => !known(rule)).flatMap((rule) => clockOf(rule, standing, context))];
}

function wantedAt(state: State): string[] {
  const step = stepOf(supervision, state.step);
  return step.kind === 'end' ? [] : [...(step.deadlines ?? []), ...(supervision.deadlines ?? [])];
}

/** The clock of a rule that the procedure names; none where the rule does not apply. */
export function clockOf(id: string, { item, urgency, state }: Standing, context: Context): ClockRow[] {
  const rule = supervisionDeadlines.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`The procedure documents/supervision names the deadline "${id}", which is no rule.`);
  const clock = startClock({
    rule,
    facts: timesOf(item, urgency),
    caseId: item.caseId,
    step: state.step,
    holder: state.holder,
    parameters: context.parameters,
    calendar: context.book.calendar,
    newId: context.newId,
  });
  return clock ? [clock] : [];
}

/** An interim report answers the warning; the next one is due the same time after it. */
export function interimClocks(clocks: readonly ClockRow[], standing: Standing, context: Context): ClockRow[] {
  const running = clocks.filter(({ rule, state }) => rule === reportInterim.id && state === 'running');
  return running.flatMap((clock) => [endClock(clock, context.at), ...clockOf(reportInterim.id, standing, context)]);
}
