import type { Temporal } from 'temporal-polyfill';
import type { Parameters } from '../../cities/parameters.ts';
import { measuresInForce } from '../../clauses/in-force.ts';
import { fixedMoment } from '../../general/limits.ts';
import { addWorkingDays, type Calendar, workingHoursOfDay } from '../../kernel/calendar.ts';
import { deadline } from '../../kernel/rule.ts';
import { instantOfMinute, numberOf } from '../../kernel/wall-clock.ts';

/** What was decided in one executive meeting, and the next one as far as it is known. */
export interface BetweenMeetings {
  readonly endedAt: Temporal.Instant | undefined;
  readonly next: { readonly windowOpensAt: Temporal.Instant; readonly startsAt: Temporal.Instant } | undefined;
}

/** When the window for the reports opens: 3 working days counted back from the meeting's date, also from a rest day (I16). */
export const reportWindowOpensAt = (
  meetingOn: Temporal.PlainDate,
  calendar: Calendar,
  { executiveMeeting }: Parameters,
): Temporal.Instant => {
  const opensOn = addWorkingDays(calendar, meetingOn, -executiveMeeting.reportWorkingDaysBeforeNext);
  return instantOfMinute(workingHoursOfDay(calendar, numberOf(opensOn)).opens);
};

/** Within 3 working days before the next executive meeting, units report in writing what became of the last one's decisions. */
export const reportOnDecisions = deadline<BetweenMeetings>({
  id: 'meetings/executive/report-on-decisions',
  source: '1.3.7-i',
  inForce: measuresInForce,
  reading:
    'A window: overdue when the meeting starts, earlier reports are welcome; while its date is unknown, 15 days from the last one (C17, C31).',
  onDue: 'escalate',
  startsAt: ({ endedAt, next }) => next?.windowOpensAt ?? endedAt,
  period: ({ next }, { general, handling }) =>
    next
      ? fixedMoment(next.startsAt)
      : { kind: 'calendar-days', days: handling.reportDaysWithoutLimit, shift: general.calendarLimitsShift },
});
