import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { jiayuguan } from '../../cities/jiayuguan.ts';
import { parametersOn } from '../../cities/parameters.ts';
import { holidayNotices } from '../../general/holidays.ts';
import { calendarOf } from '../../kernel/calendar.ts';
import { dueAt, isLate } from '../../kernel/period.ts';
import type { Deadline } from '../../kernel/rule.ts';
import { closeExtraUrgent } from './close-extra-urgent.ts';
import { decideExtraUrgent } from './decide-extra-urgent.ts';
import { decidePlainDeputy } from './decide-plain-deputy.ts';
import { decidePlainLeader } from './decide-plain-leader.ts';
import { decideUrgentReminder } from './decide-urgent-reminder.ts';
import { decideUrgent } from './decide-urgent.ts';
import { proposeCipherSpecial } from './propose-cipher-special.ts';
import { proposeExtraUrgent } from './propose-extra-urgent.ts';
import { proposePlain } from './propose-plain.ts';
import { proposeTelegram } from './propose-telegram.ts';
import { proposeUrgent } from './propose-urgent.ts';
import type { DeskTimes, ReceiptTimes } from './receipt-case.ts';
import { cameOutsideWorkingTime, countsAsReceivedAt } from './received-at.ts';
import { registerExtraUrgent } from './register-extra-urgent.ts';
import { registerPlain } from './register-plain.ts';
import { registerUrgent } from './register-urgent.ts';
import { replyLead } from './reply-lead.ts';
import { returnDecided } from './return-decided.ts';

const parameters = parametersOn(Temporal.PlainDate.from('2026-11-25'), jiayuguan);
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: parameters.general.officeHours });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16);

function dueOf<Case>(rule: Deadline<Case>, c: Case): Temporal.Instant | undefined {
  const start = rule.startsAt(c, calendar);
  return start && dueAt(start, rule.period(c, parameters), calendar).at;
}

const paper = (times: Partial<ReceiptTimes>): ReceiptTimes => ({
  urgency: 'plain',
  medium: 'paper',
  acceptedAt: undefined,
  registeredAt: undefined,
  distributedAt: undefined,
  statedLimit: undefined,
  ...times,
});
const desk = (times: Partial<DeskTimes>): DeskTimes => ({
  urgency: 'plain',
  desk: 'leader',
  arrivedAt: undefined,
  decidedAt: undefined,
  statedLimit: undefined,
  ...times,
});

/** The last minute in time is on time, the next one late. */
function lastMinute<Case>(rule: Deadline<Case>, c: Case, end: string): void {
  const due = dueOf(rule, c)!;
  expect(local(due)).toBe(end);
  expect(isLate(due.add({ seconds: 59 }), due)).toBe(false);
  expect(isLate(due.add({ minutes: 1 }), due)).toBe(true);
}

describe('registration and distribution', () => {
  it.each([
    ['2026-11-25T10:00', '2026-11-25T10:30'],
    ['2026-11-28T23:50', '2026-11-29T00:20'],
    ['2026-02-17T03:00', '2026-02-17T03:30'],
  ])('[2.2.5.1-b] extra-urgent accepted %s is distributed until %s, day and night', (accepted, end) => {
    lastMinute(registerExtraUrgent, paper({ urgency: 'extra-urgent', acceptedAt: at(accepted) }), end);
    lastMinute(
      registerExtraUrgent,
      paper({ urgency: 'special', medium: 'cipher-telegram', acceptedAt: at(accepted) }),
      end,
    );
  });

  it.each([
    ['2026-11-25T10:00', undefined, '2026-11-25T11:30'],
    ['2026-11-25T11:30', undefined, '2026-11-25T13:00'],
    ['2026-11-25T17:59', undefined, '2026-11-25T19:29'],
    ['2026-11-25T18:00', undefined, '2026-11-26T10:00'],
    ['2026-11-28T10:00', undefined, '2026-11-30T10:00'],
    ['2026-11-28T10:00', '2026-11-28T20:00', '2026-11-28T11:30'],
    ['2026-11-25T10:00', '2026-11-25T10:20', '2026-11-25T10:20'],
  ])('[2.2.5.1-c] urgent accepted %s with the stated limit %s is distributed until %s', (accepted, stated, end) => {
    const statedLimit = stated === undefined ? undefined : at(stated);
    lastMinute(registerUrgent, paper({ urgency: 'urgent', acceptedAt: at(accepted), statedLimit }), end);
  });

  it.each([
    ['2026-11-25T15:00', '2026-11-25T18:00'],
    ['2026-11-25T17:59', '2026-11-25T18:00'],
    ['2026-11-25T18:00', '2026-11-26T18:00'],
    ['2026-11-25T07:00', '2026-11-25T18:00'],
    ['2026-11-27T18:30', '2026-11-30T18:00'],
    ['2026-02-28T10:00', '2026-02-28T18:00'],
  ])('[2.2.5.1-d] plain received %s is distributed until %s', (accepted, end) => {
    lastMinute(registerPlain, paper({ acceptedAt: at(accepted) }), end);
  });

  it('[2.2.5.1-b] [2.2.5.1-c] [2.2.5.1-d] each urgency has one of the three limits, and none runs before acceptance', () => {
    const three = [registerExtraUrgent, registerUrgent, registerPlain];
    const running = (urgency: ReceiptTimes['urgency'], acceptedAt: Temporal.Instant | undefined) =>
      three.map((rule) => dueOf(rule, paper({ urgency, acceptedAt })) !== undefined);
    expect(running('extra-urgent', at('2026-11-25T10:00'))).toEqual([true, false, false]);
    expect(running('urgent', at('2026-11-25T10:00'))).toEqual([false, true, false]);
    expect(running('plain', at('2026-11-25T10:00'))).toEqual([false, false, true]);
    expect(running('plain', undefined)).toEqual([false, false, false]);
  });

  it('[2.1.1-c] returned on the 3rd and conforming on the 5th at 10:00, every limit runs from the 5th 10:00', () => {
    const acceptedAt = at('2026-11-05T10:00');
    lastMinute(registerExtraUrgent, paper({ urgency: 'extra-urgent', acceptedAt }), '2026-11-05T10:30');
    lastMinute(closeExtraUrgent, paper({ urgency: 'extra-urgent', acceptedAt }), '2026-11-06T10:00');
    lastMinute(registerPlain, paper({ acceptedAt }), '2026-11-05T18:00');
  });
});

describe('closing', () => {
  it.each([
    ['2026-11-25T09:00', '2026-11-26T09:00'],
    ['2026-11-27T09:00', '2026-11-28T09:00'],
    ['2026-02-15T23:30', '2026-02-16T23:30'],
  ])('[2.2.5.1-a] extra-urgent accepted %s is finished until %s, weekends included', (accepted, end) => {
    lastMinute(closeExtraUrgent, paper({ urgency: 'extra-urgent', acceptedAt: at(accepted) }), end);
  });

  it('[2.2.5.1-a] no other urgency has the 24 hours', () => {
    const acceptedAt = at('2026-11-25T09:00');
    expect(dueOf(closeExtraUrgent, paper({ urgency: 'urgent', acceptedAt }))).toBeUndefined();
    expect(dueOf(closeExtraUrgent, paper({ urgency: 'plain', acceptedAt }))).toBeUndefined();
  });
});

describe('proposal', () => {
  it('[2.2.5.2-a] extra-urgent distributed 10:30 is submitted until 12:30', () => {
    lastMinute(
      proposeExtraUrgent,
      paper({ urgency: 'extra-urgent', distributedAt: at('2026-11-25T10:30') }),
      '2026-11-25T12:30',
    );
  });
  it('[2.2.5.2-b] urgent distributed 11:30 is submitted until 15:30, and at night waits for the morning', () => {
    lastMinute(proposeUrgent, paper({ urgency: 'urgent', distributedAt: at('2026-11-25T11:30') }), '2026-11-25T15:30');
    lastMinute(proposeUrgent, paper({ urgency: 'urgent', distributedAt: at('2026-11-25T19:00') }), '2026-11-26T12:30');
  });
  it('[2.2.5.2-c] the hour of a special cipher telegram runs from receipt', () => {
    const telegram = paper({ urgency: 'special', medium: 'cipher-telegram', acceptedAt: at('2026-11-25T10:00') });
    lastMinute(proposeCipherSpecial, telegram, '2026-11-25T11:00');
    expect(dueOf(proposeCipherSpecial, { ...telegram, medium: 'plain-telegram' })).toBeUndefined();
  });
  it.each([
    ['special', '2026-11-25T12:00'],
    ['extra-urgent', '2026-11-25T12:00'],
    ['urgent', '2026-11-25T14:00'],
    ['plain', '2026-11-25T14:00'],
  ] as const)(
    '[2.2.5.2-d] a plain-code telegram of grade %s distributed 10:00 is submitted until %s and has no second limit',
    (urgency, end) => {
      const telegram = paper({ urgency, medium: 'plain-telegram', distributedAt: at('2026-11-25T10:00') });
      lastMinute(proposeTelegram, telegram, end);
      for (const rule of [proposeExtraUrgent, proposeUrgent, proposePlain])
        expect(dueOf(rule, telegram)).toBeUndefined();
    },
  );
  it('[2.2.5.2-e] plain distributed on Friday is submitted until Tuesday at close', () => {
    lastMinute(proposePlain, paper({ distributedAt: at('2026-11-27T10:00') }), '2026-12-01T18:00');
    lastMinute(proposePlain, paper({ distributedAt: at('2026-11-27T19:00') }), '2026-12-02T18:00');
  });
});

describe('decision and return', () => {
  it('[2.2.5.3-a] extra-urgent is due in the minute of its arrival', () => {
    lastMinute(
      decideExtraUrgent,
      desk({ urgency: 'extra-urgent', arrivedAt: at('2026-11-28T22:07') }),
      '2026-11-28T22:07',
    );
  });
  it('[2.2.5.3-b] urgent is recalled every 4 working hours and due at its own limit', () => {
    const urgent = desk({ urgency: 'urgent', arrivedAt: at('2026-11-25T16:00'), statedLimit: at('2026-11-26T20:00') });
    lastMinute(decideUrgent, urgent, '2026-11-26T20:00');
    expect(local(dueOf(decideUrgentReminder, urgent)!)).toBe('2026-11-26T10:30');
    expect(dueOf(decideUrgent, { ...urgent, statedLimit: undefined })).toBeUndefined();
    expect(() => decideUrgent.period({ ...urgent, statedLimit: undefined }, parameters)).toThrow('without the moment');
  });
  it('[2.2.5.3-c] the deputy decides what came on Monday until Tuesday at close', () => {
    lastMinute(decidePlainDeputy, desk({ desk: 'deputy', arrivedAt: at('2026-11-23T09:00') }), '2026-11-24T18:00');
  });
  it('[2.2.5.3-d] a leader decides what came on Monday until Thursday at close', () => {
    lastMinute(decidePlainLeader, desk({ arrivedAt: at('2026-11-23T09:00') }), '2026-11-26T18:00');
  });
  it('[2.2.5.3-e] decided on Thursday is back until Friday at close', () => {
    lastMinute(returnDecided, desk({ decidedAt: at('2026-11-26T17:00') }), '2026-11-27T18:00');
    expect(dueOf(returnDecided, desk({ arrivedAt: at('2026-11-26T17:00') }))).toBeUndefined();
  });
});

describe('arrival', () => {
  it.each([
    ['plain', '2026-11-29T20:00', true, '2026-11-30T08:30'],
    ['plain', '2026-11-25T12:30', false, '2026-11-25T12:30'],
    ['plain', '2026-11-25T18:00', true, '2026-11-26T08:30'],
    ['urgent', '2026-11-29T20:00', true, '2026-11-29T20:00'],
    ['extra-urgent', '2026-11-29T20:00', false, '2026-11-29T20:00'],
    ['special', '2026-11-29T20:00', false, '2026-11-29T20:00'],
  ] as const)(
    '[2.1.4-j] %s arriving %s: outside working time %s, counts as received %s',
    (urgency, arrived, outside, received) => {
      expect(cameOutsideWorkingTime(urgency, at(arrived), calendar)).toBe(outside);
      expect(local(countsAsReceivedAt(urgency, at(arrived), calendar))).toBe(received);
    },
  );
});

describe('lead of a wanted reply', () => {
  const lead = (receivedAt: string, wanted: string | undefined) =>
    replyLead.check(
      {
        urgency: 'plain',
        receivedAt: at(receivedAt),
        replyWantedOn: wanted === undefined ? undefined : Temporal.PlainDate.from(wanted),
        calendar,
      },
      parameters,
    );

  it.each([
    ['2026-11-25T10:00', '2026-12-02', true, 5],
    ['2026-11-25T10:00', '2026-12-01', false, 4],
    ['2026-11-25T19:00', '2026-12-02', false, 4], // counts as received on the 26th
    ['2026-11-28T10:00', '2026-12-05', false, 4],
    ['2026-02-13T10:00', '2026-02-27', true, 5], // the holidays never count, the make-up Saturday does
    ['2026-02-13T10:00', '2026-02-26', false, 4],
    ['2026-11-25T10:00', '2026-11-20', false, -3],
  ])('[2.1.4-i] received %s, reply wanted %s: enough %s, %i working days', (received, wanted, enough, workingDays) => {
    expect(lead(received, wanted)).toMatchObject({ met: enough, facts: { workingDays, requiredWorkingDays: 5 } });
  });

  it('[2.1.4-i] asks for a reason and never refuses; no wanted day, no question', () => {
    expect(replyLead.force).toBe('advice');
    expect(lead('2026-11-25T10:00', '2026-12-01')).toMatchObject({ remedy: 'remedy.give-reason-for-short-lead' });
    expect(lead('2026-11-25T10:00', undefined)).toMatchObject({ met: true });
  });
});
