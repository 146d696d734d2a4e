import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { jiayuguan } from '../../cities/jiayuguan.ts';
import { parametersOn } from '../../cities/parameters.ts';
import { holidayNotices } from '../../general/holidays.ts';
import { advance, begin, offered } from '../../kernel/advance.ts';
import { calendarOf } from '../../kernel/calendar.ts';
import { mermaidOf } from '../../kernel/diagram.ts';
import { explore } from '../../kernel/explore.ts';
import { dueAt } from '../../kernel/period.ts';
import type { Deadline } from '../../kernel/rule.ts';
import type { ConsentCase } from './consent-case.ts';
import { consentOnBrokenPromise } from './consent-on-broken-promise.ts';
import { consentOnSilence } from './consent-on-silence.ts';
import { consultation } from './consultation.procedure.ts';
import { deemedConsentOnPromise } from './deemed-consent-on-promise.ts';
import { deemedConsent } from './deemed-consent.ts';
import { phoneReportRecorded } from './phone-report-recorded.ts';
import { promiseNamesADay } from './promise-names-a-day.ts';
import { urgeFirst } from './urge-first.ts';
import { urgentNeedsAReplyTime } from './urgent-needs-a-reply-time.ts';

const parameters = parametersOn(Temporal.PlainDate.from('2026-06-01'), jiayuguan);
const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: parameters.general.officeHours });
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).toInstant();
const local = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString().slice(0, 16);

function dueOf<Case>(rule: Deadline<Case>, c: Case): string | undefined {
  const start = rule.startsAt(c, calendar);
  return start && local(dueAt(start, rule.period(c, parameters), calendar).at);
}

// Asked on Monday, 1 June 2026: due on Monday, 8 June at 18:00.
const limit = '2026-06-08T18:00';
const silent = (urged: readonly string[], promise?: readonly [on: string, at: string]): ConsentCase => ({
  isDocumentRequest: true,
  limit: at(limit),
  urgedAt: urged.map(at),
  promise: promise && { on: Temporal.PlainDate.from(promise[0]), at: at(promise[1]) },
  replied: false,
  calendar,
});
const deemed = (c: ConsentCase, now: string) => {
  const facts = deemedConsent.facts({ ...c, now: at(now) }, parameters);
  return { facts, takesEffect: deemedConsent.takesEffect(facts) };
};
const deemedOnPromise = (c: ConsentCase, now: string) => {
  const facts = deemedConsentOnPromise.facts({ ...c, now: at(now) }, parameters);
  return { facts, takesEffect: deemedConsentOnPromise.takesEffect(facts) };
};

describe('silence', () => {
  it.each([
    // Urged before the limit: never before the limit itself has passed.
    [['2026-06-04T10:00'], limit],
    [['2026-06-05T23:59', '2026-06-08T09:00'], limit],
    // Urged on the day of the limit or later: the close of the first working day after that day.
    [['2026-06-08T08:30'], '2026-06-09T18:00'],
    [['2026-06-08T18:01'], '2026-06-09T18:00'],
    [['2026-06-12T17:00'], '2026-06-15T18:00'],
    [['2026-06-13T10:00'], '2026-06-15T18:00'],
    // The Dragon Boat Festival, 19 to 21 June, counts for nothing.
    [['2026-06-18T10:00'], '2026-06-22T18:00'],
  ])('[2.2.6.5-c] after urging at %j can be broken until %s; a minute later it is consent', (urged, last) => {
    const c = silent(urged);
    expect(dueOf(consentOnSilence, c)).toBe(last);
    const minuteLater = local(at(last).add({ minutes: 1 })) ?? '';
    expect(deemed(c, last).takesEffect).toBe(false);
    expect(deemed(c, minuteLater)).toMatchObject({
      takesEffect: true,
      facts: {
        officeDocument: true,
        limitPassed: true,
        urgedTimes: urged.length,
        waitedAfterUrging: true,
        noReply: true,
      },
    });
    expect(deemed({ ...c, replied: true }, minuteLater).takesEffect).toBe(false);
  });

  it('[2.2.6.5-c] without an urging stays open however long it lasts', () => {
    expect(dueOf(consentOnSilence, silent([]))).toBeUndefined();
    expect(deemed(silent([]), '2026-12-31T23:59')).toMatchObject({
      takesEffect: false,
      facts: { limitPassed: true, urgedTimes: 0, waitedAfterUrging: false },
    });
  });

  it('counts as many working days after the urging as the city says', () => {
    const handling = { ...parameters.handling, consentWorkingDaysAfterUrging: 3 };
    const c = silent(['2026-06-08T10:00']);
    const facts = (now: string) => deemedConsent.facts({ ...c, now: at(now) }, { ...parameters, handling });
    expect(facts('2026-06-11T18:00').waitedAfterUrging).toBe(false);
    expect(facts('2026-06-11T18:01').waitedAfterUrging).toBe(true);
  });

  it('D14 is never consent to a topic of a meeting, nor is a broken promise', () => {
    const topic = { ...silent(['2026-06-04T10:00']), isDocumentRequest: false };
    const promised = { ...silent(['2026-06-04T10:00'], ['2026-06-12', '2026-06-05T10:00']), isDocumentRequest: false };
    expect(dueOf(consentOnSilence, topic)).toBeUndefined();
    expect(dueOf(consentOnBrokenPromise, promised)).toBeUndefined();
    expect(deemed(topic, '2026-12-31T23:59').takesEffect).toBe(false);
    expect(deemedOnPromise(promised, '2026-12-31T23:59').takesEffect).toBe(false);
  });
});

describe('a promise', () => {
  const promised = ['2026-06-12', '2026-06-05T10:00'] as const;

  it('[2.2.6.5-d] after an urging is broken when its day is over: consent on the 13th, not on the 12th', () => {
    const c = silent(['2026-06-04T10:00'], promised);
    expect(dueOf(consentOnBrokenPromise, c)).toBe('2026-06-12T23:59');
    expect(dueOf(consentOnSilence, c)).toBeUndefined();
    expect(deemedOnPromise(c, '2026-06-12T23:59').takesEffect).toBe(false);
    expect(deemedOnPromise(c, '2026-06-13T00:00')).toEqual({
      takesEffect: true,
      facts: {
        officeDocument: true,
        promisedOn: '2026-06-12',
        urgedBeforePromise: true,
        promisedDayOver: true,
        noReply: true,
      },
    });
    expect(deemedOnPromise({ ...c, replied: true }, '2026-06-13T00:00').takesEffect).toBe(false);
  });

  it.each([
    ['2026-06-12T23:59', true, '2026-06-12T23:59', undefined],
    ['2026-06-13T00:00', false, undefined, '2026-06-15T18:00'],
  ])(
    '[2.2.6.5-d] urged at %s, before its day was over: %s; later, silence counts anew',
    (urged, before, last, anew) => {
      const c = silent([urged], promised);
      expect(dueOf(consentOnBrokenPromise, c)).toBe(last);
      expect(dueOf(consentOnSilence, c)).toBe(anew);
      expect(deemedOnPromise(c, '2026-06-13T00:00').takesEffect).toBe(before);
    },
  );

  it('[2.2.6.5-d] that nobody urged stays open', () => {
    const c = silent([], promised);
    expect([dueOf(consentOnBrokenPromise, c), dueOf(consentOnSilence, c)]).toEqual([undefined, undefined]);
    expect(deemedOnPromise(c, '2026-12-31T23:59').takesEffect).toBe(false);
    expect(deemed(c, '2026-12-31T23:59').takesEffect).toBe(false);
  });

  it.each([
    ['', false],
    ['2026-06-08', false],
    ['2026-06-09', true],
  ])('[2.2.6.5-b] for "%s", with the limit on the 8th, is one: %s', (on, isMet) => {
    const c = { on, limitOn: '2026-06-08', today: '2026-06-05' };
    expect(promiseNamesADay.check(c, parameters).met).toBe(isMet);
    expect(promiseNamesADay.check({ ...c, today: '2026-06-10' }, parameters).met).toBe(false);
  });

  it('[2.2.6.5-b] by telephone needs caller, time and taker', () => {
    const whole = { by: 'phone', caller: '李某', calledAt: '2026-06-05T10:00:00+08:00', taker: '王某' } as const;
    expect(phoneReportRecorded.check(whole, parameters).met).toBe(true);
    for (const [name, without] of [
      ['caller', { caller: ' ' }],
      ['calledAt', { calledAt: null }],
      ['taker', { taker: '' }],
    ] as const)
      expect(phoneReportRecorded.check({ ...whole, ...without }, parameters)).toMatchObject({
        met: false,
        facts: { missingOfCall: [name] },
      });
    expect(phoneReportRecorded.check({ by: 'written', caller: '', calledAt: null, taker: '' }, parameters).met).toBe(
      true,
    );
  });
});

describe('the first urging', () => {
  const asked = (more: object = {}) => ({
    urgency: 'plain' as const,
    askedAt: at('2026-06-01T10:00'),
    statedLimit: undefined,
    mode: 'separate' as const,
    ...more,
  });

  it('[2.2.6.5-a] is due before the day of the limit', () => {
    expect(dueOf(urgeFirst, asked())).toBe('2026-06-05T18:00');
    expect(dueOf(urgeFirst, asked({ mode: 'combined' }))).toBe('2026-06-12T18:00');
  });

  it('[2.2.6.5-a] of an urgent request is due after a share of its time', () => {
    const urgent = asked({ urgency: 'urgent', statedLimit: at('2026-06-01T14:00') });
    expect(dueOf(urgeFirst, urgent)).toBe('2026-06-01T13:00');
    expect(dueOf(urgeFirst, asked({ urgency: 'urgent' }))).toBeUndefined();
  });
});

describe('an urgent request', () => {
  it.each([
    ['urgent', null, false],
    ['extra-urgent', null, false],
    ['urgent', '2026-06-01T14:00:00+08:00', true],
    ['plain', null, true],
  ] as const)('[2.2.6.4-c] %s, to be answered by %s, may be sent: %s', (urgency, replyBy, isMet) => {
    expect(urgentNeedsAReplyTime.check({ urgency, replyBy }, parameters).met).toBe(isMet);
  });
});

describe('the procedure of a consultation', () => {
  const { states, ...faults } = explore(consultation);
  const chief = { by: 'c', as: ['post:secretary-general'] };
  const lead = { by: 'l', as: ['unit:lead'] };
  const joined = { by: 'j', as: ['unit:join'] };
  const act = (verb: string, who: { by: string; as: string[] }, to: object = {}) => ({
    act: `documents/${verb}`,
    seq: 1,
    ...who,
    to,
    reason: 'because',
  });
  const after = (...moves: ReturnType<typeof act>[]) =>
    moves.reduce((state, move) => {
      const outcome = advance(consultation, state, move);
      if (!outcome.ok) throw new Error(outcome.refusal);
      return outcome.state;
    }, begin(consultation));
  const asked = act('ask-opinions', chief, { holder: 'unit:lead' });
  const drafted = act('send-draft', lead, { targets: ['unit:join', 'unit:other'] });

  it('reaches every step, leaves every state and can always end', () => {
    expect(faults).toEqual({ unreached: [], stuck: [], cannotEnd: [] });
    expect(states.length).toBeGreaterThan(6);
  });

  it('is drawn in docs/procedures/', () => {
    const page = readFileSync('docs/procedures/documents-consultation.md', 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${mermaidOf(consultation)}\`\`\`\n`);
  });

  it('[2.2.6.5-c] only the clock deems, while nobody has answered, and only the owner lets a later answer count', () => {
    const open = after(asked);
    const consent = (who: { by: string; as: string[] }) => advance(consultation, open, act('deem-consent', who));
    expect([consent(chief).ok, consent(lead).ok]).toEqual([false, false]);
    const silence = after(asked, act('deem-consent', { by: '', as: ['clock'] }));
    expect(silence).toMatchObject({ step: 'deemed-consent', over: true });
    expect(offered(consultation, silence, lead.as, lead.by)).toEqual([]);
    expect(after(asked, act('deem-consent', { by: '', as: ['clock'] }), act('reopen-request', chief))).toMatchObject({
      step: 'answered',
    });
    const answered = after(asked, act('answer-request', lead));
    expect(advance(consultation, answered, act('deem-consent', { by: '', as: ['clock'] })).ok).toBe(false);
  });

  it('[2.2.6.4-b] a combined opinion is countersigned by all who join, or comes back to the lead with the reasons', () => {
    const out = after(asked, drafted);
    expect(out).toMatchObject({ holder: null, parts: { open: ['unit:join', 'unit:other'] } });
    const one = after(asked, drafted, act('countersign-draft', joined));
    expect(one).toMatchObject({ step: 'countersigning', parts: { open: ['unit:other'] } });
    expect(
      after(
        asked,
        drafted,
        act('countersign-draft', joined),
        act('countersign-draft', { by: 'o', as: ['unit:other'] }),
      ),
    ).toMatchObject({ step: 'answered', over: true });
    expect(advance(consultation, out, act('refuse-draft', joined, { holder: 'unit:lead' }))).toMatchObject({
      ok: true,
      state: { step: 'asked', holder: 'unit:lead' },
    });
  });
});
