import { type Temporal } from 'temporal-polyfill';
import { type Dated, resolveOn, type Resolved } from '../kernel/parameters.ts';
import type { SeasonHours } from '../kernel/office-hours.ts';

/** Every number that a city may change. A second city is a second file of this shape. */
export interface CityParameters {
  readonly general: {
    /** Office hours by season; the seasons cover the year. Reading C6. */
    readonly officeHours: Dated<readonly SeasonHours[]>;
    /** Whether calendar-day limits that end on a rest day move to the next working day (I1). */
    readonly calendarLimitsShift: Dated<boolean>;
    /** 及时: working days until a reminder (C28); an internal standard. */
    readonly promptWorkingDays: Dated<number>;
    /** Minutes until a hand-over that nobody confirmed warns; an internal standard (2.2-c). */
    readonly inTransitWarningMinutes: Dated<number>;
    /** A near-identical title within so many days is shown as a possible duplicate; an internal standard. */
    readonly duplicateTitleDays: Dated<number>;
    /** Of a limit in hours, the share after which its holder is warned; an internal standard. */
    readonly warnAfterPercent: Dated<number>;
    /** Minutes, round the clock, in which somebody shall open a 特急 notice that asks for action; the office's own figure, not the Measures'. */
    readonly unopenedMinutesExtraUrgent: Dated<number>;
    /** Minutes of working time in which somebody shall open a 紧急 one; the office's own figure as well. */
    readonly unopenedWorkingMinutesUrgent: Dated<number>;
  };
  readonly receipt: {
    readonly registerMinutesExtraUrgent: Dated<number>;
    readonly registerMinutesUrgent: Dated<number>;
    readonly closeHoursExtraUrgent: Dated<number>;
    readonly replyLeadWorkingDays: Dated<number>;
    readonly requiredSignatures: Dated<number>;
    readonly registerItems: Dated<number>;
    readonly preReviewMaterials: Dated<number>;
    /** Characters that a division or proposal has at least; an internal standard. */
    readonly opinionAtLeast: Dated<number>;
    readonly proposalHoursExtraUrgent: Dated<number>;
    readonly proposalHoursUrgent: Dated<number>;
    readonly proposalHoursCipherSpecial: Dated<number>;
    readonly proposalHoursTelegramExtraUrgent: Dated<number>;
    readonly proposalHoursTelegramUrgent: Dated<number>;
    readonly proposalWorkingDaysPlain: Dated<number>;
    readonly decisionMinutesExtraUrgent: Dated<number>;
    /** Working hours between two reminders of an urgent paper on a desk; an internal standard (C11). */
    readonly decisionReminderHoursUrgent: Dated<number>;
    readonly decisionWorkingDaysDeputy: Dated<number>;
    readonly decisionWorkingDaysLeader: Dated<number>;
    readonly returnWorkingDays: Dated<number>;
  };
  readonly handling: {
    readonly replyWorkingDaysSeparate: Dated<number>;
    readonly replyWorkingDaysCombined: Dated<number>;
    readonly reportDaysWithoutLimit: Dated<number>;
    /** Working hours until a unit that has not taken an item up shows as such; an internal standard. */
    readonly takeUpHours: Dated<number>;
    /** Hours between two interim reports on a specially urgent matter; an internal standard. */
    readonly interimReportHours: Dated<number>;
    /** Working hours between two urgings of an urgent item: the tightest interval; an internal standard. */
    readonly urgeHoursTracking: Dated<number>;
    /** The same in working days for key items; an internal standard. */
    readonly urgeWorkingDaysPriority: Dated<number>;
    /** The same in days for ordinary items; an internal standard. */
    readonly urgeDaysPeriodic: Dated<number>;
  };
  readonly dispatch: {
    readonly minutesDraftWorkingDays: Dated<number>;
    readonly departmentDraftWorkingDays: Dated<number>;
  };
  readonly archives: {
    readonly residenceReturnDayOfMonth: Dated<number>;
    readonly gazetteContributionDayOfMonth: Dated<number>;
  };
  readonly executiveMeeting: {
    readonly recordDays: Dated<number>;
    readonly minutesDays: Dated<number>;
    readonly topicCutoffDaysBefore: Dated<number>;
    readonly papersDaysBefore: Dated<number>;
    readonly reportWorkingDaysBeforeNext: Dated<number>;
  };
  readonly citywideMeeting: {
    readonly applicationMonth: Dated<number>;
    readonly applicationDayOfMonth: Dated<number>;
    readonly detailedPlanWeeksBefore: Dated<number>;
  };
  readonly activities: {
    readonly applicationWorkingDaysBefore: Dated<number>;
    /** Monday 1 to Sunday 7. */
    readonly weeklyPlanWeekday: Dated<number>;
    readonly weeklyPlanHour: Dated<number>;
  };
}

/** The figures of one city on one day, as rules see them. */
export type Parameters = Resolved<CityParameters>;

const resolved = new WeakMap<CityParameters, Map<string, Parameters>>();

/** The day decides: for a running case, the day on which it was accepted. */
export function parametersOn(day: Temporal.PlainDate, city: CityParameters): Parameters {
  const days = resolved.get(city) ?? new Map<string, Parameters>();
  resolved.set(city, days);
  const known = days.get(day.toString()) ?? resolveOn(city, day);
  days.set(day.toString(), known);
  return known;
}
