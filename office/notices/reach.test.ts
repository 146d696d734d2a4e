import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { NoticeChoice, noticeWays, type NoticeWay, purposes, usualChoice } from '../../contract/notices.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { reachOf } from './reach.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant();
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().replace('T', ' ');

interface Chosen {
  readonly way?: NoticeWay;
  readonly quiet?: NoticeChoice['quiet'];
  readonly gatherAt?: NoticeChoice['gatherAt'];
}

const choosing = ({ way = 'at-once', quiet = null, gatherAt = ['09:00', '15:00'] }: Chosen): NoticeChoice => {
  const each = { 'extra-urgent': 'at-once', urgent: way, plain: way } as const;
  return { ...usualChoice, ways: { act: each, know: each, warn: each, told: each }, quiet, gatherAt };
};
const reached = (chosen: Chosen, made: string, urgency: Urgency = 'plain') => {
  const reach = reachOf(choosing(chosen), { purpose: 'act', urgency }, at(made));
  return reach && [local(reach.at), reach.gathered, reach.later];
};

describe('what a person has chosen', () => {
  it('is at once unless somebody chooses otherwise', () => {
    for (const purpose of purposes)
      for (const urgency of ['special', 'extra-urgent', 'urgent', 'plain'] as const)
        expect(reachOf(usualChoice, { purpose, urgency }, at('2026-03-02T23:59'))).toEqual({
          at: at('2026-03-02T23:59'),
          gathered: false,
          later: false,
        });
  });

  it.each([
    ['2026-03-02T08:59:59', '2026-03-02 09:00:00', true],
    ['2026-03-02T09:00:00', '2026-03-02 09:00:00', false],
    ['2026-03-02T09:00:01', '2026-03-02 15:00:00', true],
    ['2026-03-02T15:00:00', '2026-03-02 15:00:00', false],
    ['2026-03-02T15:00:01', '2026-03-03 09:00:00', true],
    ['2026-12-31T23:59:59', '2027-01-01 09:00:00', true],
  ])('what is made at %s is gathered at %s', (made, due, later) => {
    expect(reached({ way: 'gathered' }, made)).toEqual([due, true, later]);
    expect(reached({ way: 'gathered', gatherAt: ['15:00', '09:00'] }, made)).toEqual([due, true, later]);
  });

  const night = { from: '22:00', until: '07:00' };
  const noon = { from: '12:00', until: '14:30' };
  it.each([
    [night, '2026-03-02T21:59:59', '2026-03-02 21:59:59', false],
    [night, '2026-03-02T22:00:00', '2026-03-03 07:00:00', true],
    [night, '2026-03-03T00:00:00', '2026-03-03 07:00:00', true],
    [night, '2026-03-03T06:59:59', '2026-03-03 07:00:00', true],
    [night, '2026-03-03T07:00:00', '2026-03-03 07:00:00', false],
    [noon, '2026-03-02T11:59:59', '2026-03-02 11:59:59', false],
    [noon, '2026-03-02T12:00:00', '2026-03-02 14:30:00', true],
    [noon, '2026-03-02T14:29:59', '2026-03-02 14:30:00', true],
    [noon, '2026-03-02T14:30:00', '2026-03-02 14:30:00', false],
  ])('in quiet hours %o what is made at %s is shown at %s', (quiet, made, due, later) => {
    expect(reached({ quiet }, made)).toEqual([due, false, later]);
  });

  it('an hour of gathering that lies in quiet hours waits for their end', () => {
    expect(reached({ way: 'gathered', quiet: night, gatherAt: ['06:30', '15:00'] }, '2026-03-02T15:30')).toEqual([
      '2026-03-03 07:00:00',
      true,
      true,
    ]);
  });

  it('only in the list is never shown elsewhere', () => {
    expect(reached({ way: 'list' }, '2026-03-02T10:00')).toBeNull();
    expect(reached({ way: 'list' }, '2026-03-02T10:00', 'urgent')).toBeNull();
  });

  it('never lowers an extra urgent one, whatever was chosen, in quiet hours either', () => {
    for (const way of noticeWays)
      for (const urgency of ['special', 'extra-urgent'] as const)
        expect(reached({ way, quiet: night }, '2026-03-03T03:00', urgency)).toEqual([
          '2026-03-03 03:00:00',
          false,
          false,
        ]);
  });
});

describe('a choice that the office takes', () => {
  const accepted = (choice: unknown) => NoticeChoice.safeParse(choice).success;
  const withAct = (act: object) => ({ ...usualChoice, ways: { ...usualChoice.ways, act } });

  it('has no less than at once for an extra urgent one', () => {
    expect(accepted(usualChoice)).toBe(true);
    for (const way of ['gathered', 'list'])
      expect(accepted(withAct({ 'extra-urgent': way, urgent: 'list', plain: 'list' }))).toBe(false);
    expect(accepted(withAct({ urgent: 'list', plain: 'list' }))).toBe(false);
    expect(accepted(withAct({ 'extra-urgent': 'at-once', urgent: 'list', plain: 'list', special: 'list' }))).toBe(
      false,
    );
  });

  it('has real times, two different ones, and one address', () => {
    for (const gatherAt of [['24:00', '09:00'], ['9:00', '15:00'], ['09:00'], ['09:00', '09:00']])
      expect(accepted({ ...usualChoice, gatherAt })).toBe(false);
    expect(accepted({ ...usualChoice, quiet: { from: '22:00', until: '22:00' } })).toBe(false);
    expect(accepted({ ...usualChoice, quiet: { from: '23:59', until: '00:00' } })).toBe(true);
    for (const mail of ['a@b.cn\r\nBcc: c@d.cn', 'a b@c.cn', 'nobody', 'a@b.cn, c@d.cn'])
      expect(accepted({ ...usualChoice, mail })).toBe(false);
  });
});
