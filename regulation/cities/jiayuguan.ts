import type { Dated } from '../kernel/parameters.ts';
import type { CityParameters } from './parameters.ts';

const from = '2017-07-25';
const held = <T>(source: Dated<T>['source'], value: T): Dated<T> => ({ source, values: [{ from, value }] });

/** Jiayuguan: the figures of the Measures of 2017, each with the clause that sets it. */
export const jiayuguan = {
  general: {
    officeHours: {
      source: 'internal',
      values: [
        {
          from: '2017-01-01',
          value: [
            {
              from: '01-01',
              to: '12-31',
              periods: [
                { opens: '08:30', closes: '12:00' },
                { opens: '14:30', closes: '18:00' },
              ],
            },
          ],
        },
      ],
    },
    calendarLimitsShift: held<boolean>('internal', false),
    promptWorkingDays: held('internal', 2),
    inTransitWarningMinutes: held('internal', 120),
    duplicateTitleDays: held('internal', 30),
    warnAfterPercent: held('internal', 75),
    // The office's own, not the Measures': after so long somebody above hears of an urgent notice that nobody has opened.
    unopenedMinutesExtraUrgent: held('internal', 15),
    unopenedWorkingMinutesUrgent: held('internal', 60),
  },
  receipt: {
    registerMinutesExtraUrgent: held('2.2.5.1-b', 30),
    registerMinutesUrgent: held('2.2.5.1-c', 90),
    closeHoursExtraUrgent: held('2.2.5.1-a', 24),
    replyLeadWorkingDays: held('2.1.4-i', 5),
    requiredSignatures: held('2.1.4-e', 4),
    registerItems: held('2.2.2.2-a', 8),
    preReviewMaterials: held('2.2.3.2.3-d', 7),
    opinionAtLeast: held('internal', 8),
    proposalHoursExtraUrgent: held('2.2.5.2-a', 2),
    proposalHoursUrgent: held('2.2.5.2-b', 4),
    proposalHoursCipherSpecial: held('2.2.5.2-c', 1),
    proposalHoursTelegramExtraUrgent: held('2.2.5.2-d', 2),
    proposalHoursTelegramUrgent: held('2.2.5.2-d', 4),
    proposalWorkingDaysPlain: held('2.2.5.2-e', 2),
    decisionMinutesExtraUrgent: held('2.2.5.3-a', 0),
    decisionReminderHoursUrgent: held('internal', 4),
    decisionWorkingDaysDeputy: held('2.2.5.3-c', 1),
    decisionWorkingDaysLeader: held('2.2.5.3-d', 3),
    returnWorkingDays: held('2.2.5.3-e', 1),
  },
  handling: {
    replyWorkingDaysSeparate: held('2.2.6.4-a', 5),
    replyWorkingDaysCombined: held('2.2.6.4-b', 10),
    reportDaysWithoutLimit: held('2.2.6.3-c', 15),
    takeUpHours: held('internal', 8),
    interimReportHours: held('internal', 4),
    urgeHoursTracking: held('internal', 4),
    urgeWorkingDaysPriority: held('internal', 2),
    urgeDaysPeriodic: held('internal', 7),
  },
  dispatch: {
    minutesDraftWorkingDays: held('2.3.2.5-b', 2),
    departmentDraftWorkingDays: held('2.3.2.5-d', 2),
  },
  archives: {
    residenceReturnDayOfMonth: held('2.4.5-d', 10),
    gazetteContributionDayOfMonth: held('2.5.1.2-b', 15),
  },
  executiveMeeting: {
    recordDays: held('1.3.7-a', 2),
    minutesDays: held('1.3.7-b', 2),
    topicCutoffDaysBefore: held('1.3.3-c', 5),
    papersDaysBefore: held('1.3.2.4-d', 1),
    reportWorkingDaysBeforeNext: held('1.3.7-i', 3),
  },
  citywideMeeting: {
    applicationMonth: held('1.7.6.1-a', 11),
    applicationDayOfMonth: held('1.7.6.1-a', 30),
    detailedPlanWeeksBefore: held('1.7.6.2-a', 2),
  },
  activities: {
    applicationWorkingDaysBefore: held('3.2.1-a', 3),
    weeklyPlanWeekday: held('3.3.1-d', 5),
    weeklyPlanHour: held('3.3.1-d', 12),
  },
} satisfies CityParameters;
