import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import clauses from '../clauses/clauses.json' with { type: 'json' };
import { jiayuguan } from './jiayuguan.ts';
import { parametersOn } from './parameters.ts';

const figures = parametersOn(Temporal.PlainDate.from('2026-11-25'), jiayuguan);
const params = new Map(clauses.map(({ id, params }) => [id, params as Record<string, unknown>]));

const table: readonly (readonly [number, string, string])[] = [
  [figures.receipt.registerMinutesExtraUrgent, '2.2.5.1-b', 'registerMinutes'],
  [figures.receipt.registerMinutesUrgent, '2.2.5.1-c', 'registerMinutes'],
  [figures.receipt.closeHoursExtraUrgent, '2.2.5.1-a', 'closeHours'],
  [figures.receipt.replyLeadWorkingDays, '2.1.4-i', 'leadWorkingDays'],
  [figures.receipt.requiredSignatures, '2.1.4-e', 'signatures'],
  [figures.receipt.registerItems, '2.2.2.2-a', 'fields'],
  [figures.receipt.preReviewMaterials, '2.2.3.2.3-d', 'materials'],
  [figures.receipt.proposalHoursExtraUrgent, '2.2.5.2-a', 'proposalHours'],
  [figures.receipt.proposalHoursUrgent, '2.2.5.2-b', 'proposalHours'],
  [figures.receipt.proposalHoursCipherSpecial, '2.2.5.2-c', 'proposalHours'],
  [figures.receipt.proposalHoursTelegramExtraUrgent, '2.2.5.2-d', 'proposalHoursExtraUrgent'],
  [figures.receipt.proposalHoursTelegramUrgent, '2.2.5.2-d', 'proposalHoursUrgent'],
  [figures.receipt.proposalWorkingDaysPlain, '2.2.5.2-e', 'proposalWorkingDays'],
  [figures.receipt.decisionMinutesExtraUrgent, '2.2.5.3-a', 'decideMinutes'],
  [figures.receipt.decisionWorkingDaysDeputy, '2.2.5.3-c', 'decideWorkingDays'],
  [figures.receipt.decisionWorkingDaysLeader, '2.2.5.3-d', 'decideWorkingDays'],
  [figures.receipt.returnWorkingDays, '2.2.5.3-e', 'returnWorkingDays'],
  [figures.handling.replyWorkingDaysSeparate, '2.2.6.4-a', 'replyWorkingDays'],
  [figures.handling.replyWorkingDaysCombined, '2.2.6.4-b', 'replyWorkingDays'],
  [figures.handling.reportDaysWithoutLimit, '2.2.6.3-c', 'reportDays'],
  [figures.dispatch.minutesDraftWorkingDays, '2.3.2.5-b', 'draftWorkingDays'],
  [figures.dispatch.departmentDraftWorkingDays, '2.3.2.5-d', 'processWorkingDays'],
  [figures.archives.residenceReturnDayOfMonth, '2.4.5-d', 'dueDayOfMonth'],
  [figures.archives.gazetteContributionDayOfMonth, '2.5.1.2-b', 'dueDayOfMonth'],
  [figures.executiveMeeting.recordDays, '1.3.7-a', 'recordDays'],
  [figures.executiveMeeting.minutesDays, '1.3.7-b', 'minutesDays'],
  [figures.executiveMeeting.topicCutoffDaysBefore, '1.3.3-c', 'cutoffDaysBefore'],
  [figures.executiveMeeting.papersDaysBefore, '1.3.2.4-d', 'minDaysBefore'],
  [figures.executiveMeeting.reportWorkingDaysBeforeNext, '1.3.7-i', 'reportWorkingDaysBeforeNext'],
  [figures.citywideMeeting.applicationMonth, '1.7.6.1-a', 'dueMonth'],
  [figures.citywideMeeting.applicationDayOfMonth, '1.7.6.1-a', 'dueDay'],
  [figures.citywideMeeting.detailedPlanWeeksBefore, '1.7.6.2-a', 'planWeeksBefore'],
  [figures.activities.applicationWorkingDaysBefore, '3.2.1-a', 'minLeadWorkingDays'],
  [figures.activities.weeklyPlanWeekday, '3.3.1-d', 'weekday'],
  [figures.activities.weeklyPlanHour, '3.3.1-d', 'byHour'],
];

describe("the city's figures are those of the catalogue", () => {
  it.each(table)('%i stands in %s as %s', (figure, clause, param) => {
    expect(params.get(clause)?.[param]).toBe(figure);
  });

  it('every figure that cites a clause is compared', () => {
    const { general, ...chapters } = jiayuguan;
    const cited = [general, ...Object.values(chapters)]
      .flatMap((chapter) => Object.values<{ readonly source: string }>(chapter))
      .map(({ source }) => source)
      .filter((source) => source !== 'internal');
    expect(cited.sort()).toEqual(table.map(([, clause]) => clause).sort());
  });

  it('office hours have their default, and no figure holds before the Measures', () => {
    expect(figures.general.officeHours[0]?.periods).toEqual([
      { opens: '08:30', closes: '12:00' },
      { opens: '14:30', closes: '18:00' },
    ]);
    expect(() => parametersOn(Temporal.PlainDate.from('2017-07-24'), jiayuguan)).toThrow('has no value on 2017-07-24');
  });
});
