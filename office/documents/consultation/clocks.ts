import { Temporal } from 'temporal-polyfill';
import { consultation } from '../../../regulation/documents/consultation/consultation.procedure.ts';
import { consentDeadlines, replyDeadlines } from '../../../regulation/documents/consultation/deadlines.ts';
import { urgeFirst } from '../../../regulation/documents/consultation/urge-first.ts';
import { isLate } from '../../../regulation/kernel/period.ts';
import { stepOf, type State } from '../../../regulation/kernel/procedure.ts';
import { caseOf, type Context } from '../../act.ts';
import { endClock, freezeClock, startClock } from '../../clocks.ts';
import type { CaseFile, CaseRow, ClockRow } from '../../rows.ts';
import { consentCaseOf, isReplyLimit, timesOf } from './request.ts';
import type { ConsultationRow } from './rows.ts';

const isConsent = ({ onDue }: ClockRow): boolean => onDue === 'consent';
const isRunning = ({ state }: ClockRow): boolean => state === 'running';

/** A limit that has passed stays missed; one that was answered is met; what nobody had to keep is frozen (L9). */
export const stopClock = (clock: ClockRow, isAnswer: boolean, { at }: Context): ClockRow =>
  !isConsent(clock) && ((isAnswer && isReplyLimit(clock)) || isLate(at, Temporal.Instant.from(clock.dueAt)))
    ? endClock(clock, at)
    : freezeClock(clock, at);

/** The clocks that a move ends and starts: all begin with the request and end with it. */
export function clocksMoved(file: CaseFile, row: ConsultationRow, state: State, context: Context): ClockRow[] {
  const step = stepOf(consultation, state.step);
  if (step.kind === 'end')
    return file.clocks.filter(isRunning).map((clock) => stopClock(clock, state.step === 'answered', context));
  return file.clocks.length > 0 ? [] : begun(caseOf(file), row, state.step, context);
}

const common = ({ id }: CaseRow, row: ConsultationRow, step: string, context: Context) => ({
  caseId: id,
  step,
  holder: `unit:${row.unit}`,
  parameters: context.parameters,
  calendar: context.book.calendar,
  newId: context.newId,
});

/** Of the three limits the one that applies; a combined opinion has its own. */
function begun(at: CaseRow, row: ConsultationRow, step: string, context: Context): ClockRow[] {
  const facts = timesOf(row, at.urgency);
  const other = row.mode === 'combined' ? 'reply-separate' : 'reply-combined';
  return [...replyDeadlines.filter(({ id }) => !id.endsWith(other)), urgeFirst].flatMap(
    (rule) => startClock({ rule, facts: { ...facts }, ...common(at, row, step, context) }) ?? [],
  );
}

/** The limit that the promised day sets, in place of the one before (I20). */
export function promisedClocks(file: CaseFile, row: ConsultationRow, context: Context): ClockRow[] {
  const old = file.clocks.filter((clock) => isRunning(clock) && isReplyLimit(clock));
  const facts = timesOf(row, caseOf(file).urgency);
  const started = replyDeadlines
    .filter(({ id }) => id.endsWith('reply-promised'))
    .flatMap((rule) => startClock({ rule, facts, ...common(caseOf(file), row, caseOf(file).step, context) }) ?? []);
  return [...old.map((clock) => stopClock(clock, false, context)), ...started];
}

/** The first urging answers the reminder to urge. */
export const urgedClocks = ({ clocks }: CaseFile, { at }: Context): ClockRow[] =>
  clocks.filter((clock) => isRunning(clock) && clock.rule === urgeFirst.id).map((clock) => endClock(clock, at));

/** From when on silence is consent, as the request stands now: the clock that ran before goes where it would fall due at another minute. */
export function consentClocks(file: CaseFile, row: ConsultationRow, context: Context): ClockRow[] {
  const facts = consentCaseOf(file, row, context);
  const wanted = consentDeadlines.flatMap(
    (rule) => startClock({ rule, facts, ...common(caseOf(file), row, caseOf(file).step, context) }) ?? [],
  );
  const isSame = (a: ClockRow, b: ClockRow) =>
    a.rule === b.rule &&
    Temporal.Instant.from(a.dueAt).equals(Temporal.Instant.from(b.dueAt)) &&
    a.calendarVersion === b.calendarVersion;
  const old = file.clocks.filter((clock) => isRunning(clock) && isConsent(clock));
  return [
    ...old.filter((one) => !wanted.some((other) => isSame(one, other))).map((clock) => freezeClock(clock, context.at)),
    ...wanted.filter((one) => !old.some((other) => isSame(one, other))),
  ];
}
