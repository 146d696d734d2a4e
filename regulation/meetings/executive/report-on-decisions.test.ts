import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { jiayuguan } from '../../cities/jiayuguan.ts';
import { parametersOn } from '../../cities/parameters.ts';
import { holidayNotices } from '../../general/holidays.ts';
import { calendarOf } from '../../kernel/calendar.ts';
import { dueAt, isLate } from '../../kernel/period.ts';
import { type BetweenMeetings, reportOnDecisions, reportWindowOpensAt } from './report-on-decisions.ts';

const parameters = parametersOn(Temporal.PlainDate.from('2026-11-25'), jiayuguan);
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: parameters.general.officeHours });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const opensAt = (day: string) => reportWindowOpensAt(Temporal.PlainDate.from(day), calendar, parameters).toString();

function clockOf(between: BetweenMeetings) {
  const start = reportOnDecisions.startsAt(between, calendar);
  if (!start) throw new Error('The rule did not start.');
  return { start: start.toString(), due: dueAt(start, reportOnDecisions.period(between, parameters), calendar).at };
}

describe("[1.3.7-i] the report on the last executive meeting's decisions", () => {
  it.each([
    ['a Thursday, from the Monday', '2026-11-26', '2026-11-23T08:30'],
    ['a Monday, from the Wednesday before', '2026-11-30', '2026-11-25T08:30'],
    ['a Sunday, from the Wednesday before: a rest day counts for nothing', '2026-11-29', '2026-11-25T08:30'],
    ['the first day after the National Day, from before it', '2026-10-08', '2026-09-28T08:30'],
  ])('may be handed in for a meeting on %s', (_, meetingOn, opens) => {
    expect(opensAt(meetingOn)).toBe(at(opens).toString());
  });

  it('is on time in the minute in which the meeting starts and overdue in the next', () => {
    const startsAt = at('2026-11-26T09:00');
    const windowOpensAt = at('2026-11-23T08:30');
    const { start, due } = clockOf({ endedAt: at('2026-11-05T17:00'), next: { windowOpensAt, startsAt } });
    expect(start).toBe(windowOpensAt.toString());
    expect([isLate(at('2026-11-26T09:00:59'), due), isLate(at('2026-11-26T09:01'), due)]).toEqual([false, true]);
    expect(isLate(at('2026-11-10T09:00'), due)).toBe(false);
  });

  it('is due 15 days after the last meeting while nobody knows the next, and not at all before one has been', () => {
    const { due } = clockOf({ endedAt: at('2026-11-05T17:00'), next: undefined });
    expect([isLate(at('2026-11-20T23:59'), due), isLate(at('2026-11-21T00:00'), due)]).toEqual([false, true]);
    expect(reportOnDecisions.startsAt({ endedAt: undefined, next: undefined }, calendar)).toBeUndefined();
  });
});
