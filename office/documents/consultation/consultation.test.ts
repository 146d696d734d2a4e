import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookupsIn } from '../../../store/testing/lookups.test-helper.ts';
import { waysIn } from '../../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../../store/testing/scene.test-helper.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let look: ReturnType<typeof lookupsIn>;
const section = 'post:secretariat-section-chief';
const asker = 'deputy-two';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  look = lookupsIn(scene);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T10:00');
});
afterAll(() => scene.close());

const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();
const disagree = { stance: 'disagree', text: '资金来源未落实' };
const asking = (more: object, ...units: string[]) => ({
  units: units.map(scene.id),
  question: '请就立项提出意见',
  ...more,
});
const requestsOf = (paper: string) =>
  scene.rows<{ case_id: string; unit: string; step: string; owner: string }>(
    'select r.*, c.step from consultations r join cases c on c.id = r.case_id where c.parent = $1 order by r.id',
    [paper],
  );
const requestOf = async (id: string) => (await scene.rows('select * from consultations where case_id = $1', [id]))[0];
const clockOf = async (id: string, rule: string) =>
  (
    await scene.rows<{ id: string; state: string; due: string }>(
      'select id, state, due_at as due from clocks where case_id = $1 and rule = $2 order by id',
      [id, `documents/consultation/${rule}`],
    )
  ).at(-1);
const dueOf = async (id: string, rule: string) => {
  const due = (await clockOf(id, rule))?.due;
  return due === undefined ? undefined : new Date(due).toISOString();
};

/** Asked on Monday, 1 June at 10:00; a plain request is due on Monday, 8 June at 18:00. */
async function asked(more: object = {}, units = ['water', 'finance'], paper: object = {}) {
  const caseId = await ways.divided(paper);
  await ways.done('ask-opinions', asker, asking(more, ...units), caseId);
  const requests = await requestsOf(caseId);
  return { caseId, requests, request: requests[0]?.case_id ?? '', other: requests[1]?.case_id ?? '' };
}
const urge = (request: string, by = section) =>
  ways.act('urge-request', by, { channel: 'phone', text: '请回复' }, request);
const promise = (request: string, more: object, by = 'water-desk') =>
  ways.act('promise-date', by, { on: '2026-06-12', reason: '需会议研究', ...more }, request);
const answer = (request: string, input: object = { stance: 'agree' }, by = 'water-desk') =>
  ways.act('answer-request', by, input, request);
const consent = async (request: string, rule = 'consent-on-silence') =>
  scene.act('documents/deem-consent', 'clock', { clock: (await clockOf(request, rule))?.id }, { caseId: request });
const broken = (rule: string) => ({
  kind: 'findings',
  findings: expect.arrayContaining([
    expect.objectContaining({ rule: `documents/consultation/${rule}`, met: false }),
  ]) as unknown,
});

describe('asking', () => {
  it('opens a case a unit, whichever ends last leads back to whoever asked, and the proposal’s limit runs on', async () => {
    const { caseId, requests } = await asked({}, ['water', 'finance', 'water']);
    expect(requests.map(({ unit, step }) => [unit, step])).toEqual([
      [scene.id('water'), 'asked'],
      [scene.id('finance'), 'asked'],
    ]);
    expect(await ways.desks(caseId)).toEqual([`consultation relation:counterpart-deputy:${scene.id('vice')}`]);
    const before = await ways.clock(caseId, 'propose-plain');
    await answer(requests[1]?.case_id ?? '', { stance: 'agree' }, 'finance-desk');
    expect(await look.stepOf(caseId)).toBe('consultation');
    await answer(requests[0]?.case_id ?? '', disagree);
    expect(await ways.desks(caseId)).toEqual([`proposal relation:counterpart-deputy:${scene.id('vice')}`]);
    expect(await ways.clock(caseId, 'propose-plain')).toEqual(before);
    expect(before?.state).toBe('running');
  });

  it('is ended by whoever asked: open requests are closed with the reason, the units are told', async () => {
    const { caseId, request, other } = await asked();
    await answer(request);
    await ways.done('end-consultation', asker, { reason: '事项已明确' }, caseId);
    expect([await look.stepOf(caseId), await look.stepOf(request), await look.stepOf(other)]).toEqual([
      'proposal',
      'answered',
      'ended',
    ]);
    expect(await look.noticesOf(other, 'request-ended')).toEqual([`unit:${scene.id('finance')}`]);
    expect(await ways.desks(other)).toEqual([]);
    expect(await answer(other, { stance: 'agree' }, 'finance-desk')).toMatchObject({ refusal: { reason: 'closed' } });
  });

  it('shows a unit its own request with the files that go with it, and nothing else', async () => {
    const { caseId, request, other } = await asked();
    for (const id of [caseId, other])
      expect(await answer(id, { stance: 'agree' }, 'water-desk')).toMatchObject({
        refusal: { reason: 'no-such-case' },
      });
    expect((await answer(request)).kind).toBe('done');
  });

  it('two units that answer at once move the paper once', async () => {
    for (let i = 0; i < 3; i += 1) {
      const { caseId, request, other } = await asked();
      const outcomes = await Promise.all([answer(request), answer(other, disagree, 'finance-desk')]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
      expect(await look.stepOf(caseId)).toBe('proposal');
    }
  });
});

describe('the limit', () => {
  it.each([
    ['2.2.6.4-a', 'reply-separate', {}, '2026-06-08T18:00', '2026-06-09T08:30'],
    ['2.2.6.4-b', 'reply-combined', { mode: 'combined' }, '2026-06-15T18:00', '2026-06-16T08:30'],
  ])('[%s] %s: on the last day at close on time, on the next overdue', async (_, rule, more, last, next) => {
    for (const [when, late] of [
      [last, false],
      [next, true],
    ] as const) {
      scene.moveTo('2026-06-01T10:00');
      const { request } = await asked(more);
      expect(await dueOf(request, rule)).toBe(utc(last));
      if (rule === 'reply-combined') await ways.done('send-draft', 'water-desk', { stance: 'agree' }, request);
      scene.moveTo(when);
      const outcome =
        rule === 'reply-combined'
          ? await ways.act('countersign-draft', 'finance-desk', {}, request)
          : await answer(request);
      expect(outcome.kind).toBe('done');
      expect(await requestOf(request)).toMatchObject({ stance: 'agree', is_late: late });
      expect((await clockOf(request, rule))?.state).toBe(late ? 'late' : 'met');
    }
  });

  it('[2.2.6.4-c] of an urgent request must be named, and then governs instead of 5 or 10 days', async () => {
    const urgent = { urgency: 'urgent', statedLimit: '2026-06-30T18:00:00+08:00' } as const;
    const caseId = await ways.divided(urgent);
    const ask = (more: object) => ways.act('ask-opinions', asker, asking(more, 'water', 'finance'), caseId);
    for (const mode of ['separate', 'combined'])
      expect(await ask({ mode })).toMatchObject(broken('urgent-needs-a-reply-time'));
    expect(await requestsOf(caseId)).toEqual([]);
    expect((await ask({ replyBy: '2026-06-01T16:00:00+08:00' })).kind).toBe('done');
    const request = (await requestsOf(caseId))[0]?.case_id ?? '';
    expect(await dueOf(request, 'reply-urgent')).toBe(utc('2026-06-01T16:00'));
    expect(await dueOf(request, 'reply-separate')).toBeUndefined();
  });

  it('[2.2.6.4-b] of a combined opinion is the lead’s alone; all who join sign its draft, or it comes back with reasons', async () => {
    const { caseId, requests, request } = await asked({ mode: 'combined' }, ['water', 'finance', 'housing']);
    expect(requests.map(({ unit }) => unit)).toEqual([scene.id('water')]);
    expect(await answer(request)).toMatchObject({ refusal: { reason: 'draft-first' } });
    await ways.done('send-draft', 'water-desk', disagree, request);
    expect(await ways.desks(request)).toEqual(
      ['finance', 'housing'].map((unit) => `countersigning unit:${scene.id(unit)}`).toSorted(),
    );
    await ways.done('countersign-draft', 'housing-desk', {}, request);
    expect((await ways.act('refuse-draft', 'finance-desk', { reason: '  ' }, request)).kind).toBe('invalid');
    await ways.done('refuse-draft', 'finance-desk', { reason: '数据有误' }, request);
    expect(await ways.desks(request)).toEqual([`asked unit:${scene.id('water')}`]);
    await ways.done('send-draft', 'water-desk', { stance: 'agree' }, request);
    await ways.done('countersign-draft', 'finance-desk', {}, request);
    expect(await look.stepOf(caseId)).toBe('consultation');
    await ways.done('countersign-draft', 'housing-desk', {}, request);
    expect(await requestOf(request)).toMatchObject({ stance: 'agree' });
    expect(await look.stepOf(caseId)).toBe('proposal');
  });
});

describe('urging', () => {
  it('[2.2.6.5-a] is due before the limit, the section is told, and each is logged with number, time and channel', async () => {
    const { request } = await asked();
    expect(await dueOf(request, 'urge-first')).toBe(utc('2026-06-05T18:00'));
    scene.moveTo('2026-06-05T08:30');
    const near = await clockOf(request, 'urge-first');
    await scene.done('general/limit-near', 'clock', { clock: near?.id }, { caseId: request });
    expect(await look.noticesOf(request, 'due-soon')).toEqual([
      section,
      `relation:counterpart-deputy:${scene.id('vice')}`,
    ]);
    expect((await urge(request)).kind).toBe('done');
    expect((await urge(request, asker)).kind).toBe('done');
    expect(await urge(request, 'water-desk')).toMatchObject({ refusal: { reason: 'not-entitled' } });
    expect(await requestOf(request)).toMatchObject({
      urgings: [
        { number: 1, channel: 'phone', at: '2026-06-05T00:30:00Z' },
        { number: 2, channel: 'phone' },
      ],
    });
    expect((await clockOf(request, 'urge-first'))?.state).toBe('met');
    expect(await look.noticesOf(request, 'request-urged')).toHaveLength(2);
  });
});

describe('a promise', () => {
  it('[2.2.6.5-b] without a day is refused; by telephone it needs caller, time and taker; it moves the date once', async () => {
    const { request } = await asked();
    for (const on of ['', '2026-06-08'])
      expect(await promise(request, { on })).toMatchObject(broken('promise-names-a-day'));
    const call = { by: 'phone', caller: '李某', calledAt: '2026-06-01T09:30:00+08:00', taker: '王某' };
    for (const missing of [{ caller: '' }, { calledAt: null }, { taker: '' }])
      expect(await promise(request, { ...call, ...missing }, section)).toMatchObject(broken('phone-report-recorded'));
    expect(await promise(request, call)).toMatchObject({ refusal: { reason: 'not-the-asker' } });
    expect(await promise(request, {}, section)).toMatchObject({ refusal: { reason: 'not-the-asked-unit' } });
    expect((await promise(request, call, section)).kind).toBe('done');
    expect(await requestOf(request)).toMatchObject({ promise: { on: '2026-06-12', caller: '李某', taker: '王某' } });
    expect(await dueOf(request, 'reply-promised')).toBe(utc('2026-06-12T23:59'));
    expect((await clockOf(request, 'reply-separate'))?.state).toBe('frozen');
    expect(await promise(request, { on: '2026-06-15' })).toMatchObject({ refusal: { reason: 'promised-once' } });
  });

  it('[2.2.6.5-d] after an urging, broken, is consent on the 13th; a reply on the 12th stands', async () => {
    const { request, other } = await asked();
    for (const id of [request, other]) await urge(id);
    await promise(request, {});
    await promise(other, {}, 'finance-desk');
    scene.moveTo('2026-06-12T23:59');
    expect(await consent(request, 'consent-on-broken-promise')).toMatchObject({ refusal: { reason: 'not-yet-due' } });
    expect((await answer(other, { stance: 'agree' }, 'finance-desk')).kind).toBe('done');
    expect(await requestOf(other)).toMatchObject({ stance: 'agree', is_late: false });
    scene.moveTo('2026-06-13T00:00');
    expect((await consent(request, 'consent-on-broken-promise')).kind).toBe('done');
    expect(await requestOf(request)).toMatchObject({
      stance: 'deemed',
      evidence: {
        rule: 'documents/consultation/deemed-consent-on-promise',
        source: '2.2.6.5-d',
        promise: { on: '2026-06-12' },
        facts: { officeDocument: true, urgedBeforePromise: true, promisedDayOver: true, noReply: true },
      },
    });
  });
});

describe('silence', () => {
  it('[2.2.6.5-c] after urging is consent once the limit has passed, with date and urging record; with 0 urgings it stays open', async () => {
    const { caseId, request, other } = await asked();
    await urge(request);
    scene.moveTo('2026-06-08T18:00');
    expect(await consent(request)).toMatchObject({ refusal: { reason: 'not-yet-due' } });
    scene.moveTo('2026-06-08T18:01');
    expect((await consent(request)).kind).toBe('done');
    const row = await requestOf(request);
    expect(row).toMatchObject({
      stance: 'deemed',
      answered_at: null,
      evidence: {
        rule: 'documents/consultation/deemed-consent',
        question: '请就立项提出意见',
        urgings: [{ number: 1, channel: 'phone', at: '2026-06-01T02:00:00Z' }],
        limit: {
          rule: 'documents/consultation/reply-separate',
          skipped: [{ date: '2026-06-06' }, { date: '2026-06-07' }],
        },
        facts: { limitPassed: true, urgedTimes: 1, noReply: true },
        at: '2026-06-08T10:01:00Z',
      },
    });
    // It stands in the trail, with the act.
    const [entry] = await scene.rows<{ body: string }>(
      "select body from trail where case_id = $1 and act = 'documents/deem-consent'",
      [request],
    );
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({
      puts: expect.arrayContaining([expect.objectContaining({ table: 'consultations' })]) as unknown,
    });
    expect(await look.noticesOf(request, 'consent-deemed')).toHaveLength(3);
    scene.moveTo('2026-07-31T09:00');
    expect(await clockOf(other, 'consent-on-silence')).toBeUndefined();
    expect(await look.stepOf(other)).toBe('asked');
    expect(await look.stepOf(caseId)).toBe('consultation');
    expect((await answer(other, { stance: 'agree' }, 'finance-desk')).kind).toBe('done');
    expect(await requestOf(other)).toMatchObject({ stance: 'agree', is_late: true });
    expect(await look.stepOf(caseId)).toBe('proposal');
  });

  it('[2.2.6.5-c] urged late lasts to the close of the next working day: an answer until then stands, marked late', async () => {
    const { request, other } = await asked();
    scene.moveTo('2026-06-12T09:00');
    for (const id of [request, other]) await urge(id);
    scene.moveTo('2026-06-15T18:00');
    expect((await answer(request, disagree)).kind).toBe('done');
    expect(await requestOf(request)).toMatchObject({ stance: 'disagree', is_late: true, evidence: null });
    scene.moveTo('2026-06-15T18:01');
    // The law has spoken although the clock has not written it down yet.
    expect(await answer(other, disagree, 'finance-desk')).toMatchObject({ refusal: { reason: 'consent-took-effect' } });
    expect((await consent(other)).kind).toBe('done');
    expect((await consent(other)).kind).toBe('refusal');
  });

  it('[2.2.6.5-c] a late real answer is filed and changes nothing, unless whoever asked lets it count', async () => {
    const { caseId, request } = await asked({}, ['water']);
    await urge(request);
    scene.moveTo('2026-06-09T09:00');
    await consent(request);
    expect(await ways.act('reopen-request', asker, { reason: '采信' }, request)).toMatchObject({
      refusal: { reason: 'no-late-answer' },
    });
    await ways.done('file-late-answer', 'water-desk', disagree, request);
    expect(await requestOf(request)).toMatchObject({ stance: 'deemed', late_answer: disagree });
    expect(await look.stepOf(request)).toBe('deemed-consent');
    expect((await ways.act('reopen-request', section, { reason: '采信' }, request)).kind).toBe('refusal');
    await ways.done('reopen-request', asker, { reason: '采信' }, request);
    expect(await requestOf(request)).toMatchObject({ stance: 'disagree', is_late: true, reopened_why: '采信' });
    const sign = () => ways.act('sign-proposal', asker, ways.proposalOf('vice'), caseId);
    expect(await sign()).toMatchObject(broken('disagreement-weighed'));
  });

  it('a new notice of holidays moves the limit and, with it, the consent', async () => {
    scene.moveTo('2026-12-28T10:00');
    const { request } = await asked({}, ['water']);
    await urge(request);
    const before = await dueOf(request, 'consent-on-silence');
    expect(before).toBe(await dueOf(request, 'reply-separate'));
    const off = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'];
    await scene.done('general/enter-holiday-notice', 'post:system-administrator', {
      year: 2027,
      off,
      work: [],
      source: '国办发明电',
    });
    await scene.done('general/recompute-clocks', 'clock', {}, { caseId: request });
    expect(await dueOf(request, 'consent-on-silence')).toBe(await dueOf(request, 'reply-separate'));
    expect(await dueOf(request, 'consent-on-silence')).not.toBe(before);
  });
});

describe('weighing', () => {
  it('is due for every opinion against the proposal before it is signed; not adopting says why', async () => {
    const { caseId, request, other } = await asked();
    await answer(request, disagree);
    await answer(other, { stance: 'agree-with-changes', text: '分两期' }, 'finance-desk');
    const sign = () => ways.act('sign-proposal', asker, ways.proposalOf('vice'), caseId);
    expect(await sign()).toMatchObject(broken('disagreement-weighed'));
    const weigh = (input: object, by = asker) => ways.act('weigh-opinion', by, input, request);
    expect((await weigh({ adopted: false, why: ' ' })).kind).toBe('invalid');
    expect((await weigh({ adopted: true }, 'secretary-general')).kind).toBe('refusal');
    expect((await weigh({ adopted: false, why: '已列入预算' })).kind).toBe('done');
    expect((await sign()).kind).toBe('done');
    expect(await weigh({ adopted: true })).toMatchObject({ refusal: { reason: 'proposal-signed' } });
  });
});
