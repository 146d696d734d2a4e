import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { jiayuguan } from './cities/jiayuguan.ts';
import { parametersOn } from './cities/parameters.ts';
import { deadlineRules, explainDeadline } from './deadlines.ts';
import type { Urgency } from './general/urgency.ts';
import { holidayNotices } from './general/holidays.ts';
import { calendarOf } from './kernel/calendar.ts';

const parameters = parametersOn(Temporal.PlainDate.from('2026-11-25'), jiayuguan);
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: parameters.general.officeHours });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16);
const ask = (rule: string, moment: string, more: { urgency?: Urgency; statedLimit?: Temporal.Instant } = {}) =>
  explainDeadline({ rule, at: at(moment), ...more, calendar, parameters });
const dueOf = (rule: string, moment: string, more = {}) => {
  const answer = ask(rule, moment, more);
  return answer.kind === 'due' ? local(answer.due) : answer.kind;
};

describe('a deadline can be asked for by its rule', () => {
  it.each([
    ['2.2.3.1-b', 'documents/receipt/return-reading', '2026-03-02T10:00', '2026-03-04T18:00'],
    ['2.2.3.1-b', 'documents/receipt/return-reading', '2026-03-06T10:00', '2026-03-10T18:00'],
    ['2.2.6.4-a', 'documents/consultation/reply-separate', '2026-06-01T10:00', '2026-06-08T18:00'],
    ['2.2.6.4-a', 'documents/consultation/reply-separate', '2026-05-30T10:00', '2026-06-08T18:00'],
    ['2.2.6.4-b', 'documents/consultation/reply-combined', '2026-06-01T10:00', '2026-06-15T18:00'],
    ['2.2.6.3-c', 'documents/supervision/report-without-limit', '2026-06-01T10:00', '2026-06-16T23:59'],
    ['2.3.2.5-b', 'documents/dispatch/draft-minutes', '2026-11-26T10:00', '2026-11-30T18:00'],
    ['2.3.2.5-d', 'documents/dispatch/propose-department-draft', '2026-11-27T10:00', '2026-12-01T18:00'],
    ['2.3.2.5-d', 'documents/dispatch/propose-department-draft', '2026-11-27T17:59', '2026-12-01T18:00'],
    ['2.3.2.5-d', 'documents/dispatch/propose-department-draft', '2026-11-27T18:00', '2026-12-02T18:00'],
    ['2.3.2.5-d', 'documents/dispatch/propose-department-draft', '2026-11-28T10:00', '2026-12-02T18:00'],
    ['1.3.7-i', 'meetings/executive/report-on-decisions', '2026-11-26T09:00', '2026-11-26T09:00'],
    ['1.3.7-a', 'meetings/executive/complete-record', '2026-11-10T16:00', '2026-11-12T23:59'],
    ['1.3.7-b', 'meetings/executive/complete-minutes', '2026-11-10T16:00', '2026-11-12T23:59'],
    ['1.3.7-b', 'meetings/executive/complete-minutes', '2026-11-27T16:00', '2026-11-29T23:59'],
    ['1.3.3-c', 'meetings/executive/close-topics', '2026-11-20T09:00', '2026-11-15T23:59'],
    ['1.3.2.4-d', 'meetings/executive/deliver-papers', '2026-11-20T09:00', '2026-11-19T23:59'],
    ['1.7.6.1-a', 'meetings/citywide/apply-for-next-year', '2026-03-02T09:00', '2026-11-30T23:59'],
    ['1.7.6.2-a', 'meetings/citywide/detailed-plan', '2026-06-30T09:00', '2026-06-16T23:59'],
    ['2.4.5-d', 'documents/archives/return-from-residence-offices', '2026-05-31T09:00', '2026-06-10T23:59'],
    ['2.4.5-d', 'documents/archives/return-from-residence-offices', '2026-12-31T09:00', '2027-01-10T23:59'],
    ['2.5.1.2-b', 'documents/gazette/close-contributions', '2026-01-01T09:00', '2026-04-15T23:59'],
    ['2.5.1.2-b', 'documents/gazette/close-contributions', '2026-12-31T09:00', '2027-01-15T23:59'],
    ['3.2.1-a', 'activities/apply-for-leader', '2026-11-26T09:00', '2026-11-23T23:59'],
    ['3.3.1-d', 'activities/report-weekly-plan', '2026-11-25T09:00', '2026-11-27T12:00'],
  ])('[%s] %s at %s is due %s', (source, rule, moment, end) => {
    expect(ask(rule, moment)).toMatchObject({ kind: 'due', rule, source });
    expect(dueOf(rule, moment)).toBe(end);
  });

  it('[2.2.6.4-c] an urgent request is due at its own time, and without one the rule does not apply', () => {
    const rule = 'documents/consultation/reply-urgent';
    expect(dueOf(rule, '2026-11-25T10:00', { statedLimit: at('2026-11-28T12:00') })).toBe('2026-11-28T12:00');
    expect(ask(rule, '2026-11-25T10:00')).toEqual({ kind: 'not-applicable', rule, source: '2.2.6.4-c' });
    expect(dueOf('documents/consultation/reply-separate', '2026-11-25T10:00', { urgency: 'urgent' })).toBe(
      'not-applicable',
    );
  });

  it('answers with every skipped day and its reason', () => {
    expect(ask('documents/receipt/propose-plain', '2026-04-30T10:00')).toMatchObject({
      provisional: false,
      skipped: [1, 2, 3, 4, 5].map((day) => ({ date: `2026-05-0${day}`, why: 'holiday' })),
    });
    expect(ask('documents/receipt/propose-plain', '2026-12-30T10:00')).toMatchObject({ provisional: true });
  });

  it('answers an unknown rule with the known ones', () => {
    expect(ask('documents/receipt/none', '2026-11-25T10:00')).toEqual({
      kind: 'unknown-rule',
      rule: 'documents/receipt/none',
      known: deadlineRules.map(({ id }) => id),
    });
  });

  it('every rule answers the case for which it is made, in plain JSON', () => {
    for (const { id } of deadlineRules) {
      const answer = ask(id, '2026-11-25T10:00', { statedLimit: at('2026-11-25T22:00') });
      expect({ id, kind: answer.kind }).toEqual({ id, kind: 'due' });
      expect(JSON.stringify(answer)).toContain('"due":"202');
    }
    expect(new Set(deadlineRules.map(({ id }) => id)).size).toBe(deadlineRules.length);
  });
});
