import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lookups, lookupsIn } from '../../../store/testing/lookups.test-helper.ts';
import { waysIn } from '../../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../../store/testing/scene.test-helper.ts';
import { failedChecks, passedChecks } from './samples.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
const clerk = 'post:documents-clerk';
const supervisor = 'post:supervision-officer';
const section = 'post:secretariat-section-chief';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  ({ itemsOf, itemOf, stepOf, clockOf, noticesOf } = lookupsIn(scene));
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T09:00');
});
afterAll(() => scene.close());

let itemsOf: Lookups['itemsOf'];
let itemOf: Lookups['itemOf'];
let stepOf: Lookups['stepOf'];
let clockOf: Lookups['clockOf'];
let noticesOf: Lookups['noticesOf'];
const broken = (rule: string) => ({
  kind: 'findings',
  findings: expect.arrayContaining([
    expect.objectContaining({ rule: `documents/supervision/${rule}`, met: false }),
  ]) as unknown,
});

/** Instructed by `leader` and back in the section, ready to be handed out. */
async function ready(paper: object = {}, leader = 'vice', asks = true): Promise<string> {
  const caseId = await ways.fromAbove([leader], paper, asks);
  await ways.done('instruct', leader, ways.opinion('agree', '同意，请抓紧办理', 'water'), caseId);
  await ways.done('receive-back', clerk, {}, caseId);
  return caseId;
}
const handedTo = (more: object = {}, ...others: string[]) => ({
  units: [
    { unit: scene.id('water'), role: 'lead', ...more },
    ...others.map((unit) => ({ unit: scene.id(unit), role: 'join', ...more })),
  ],
  text: '请按批示办理',
});
async function handedOut(paper: object = {}, more: object = {}, ...others: string[]) {
  const caseId = await ready(paper);
  await ways.done('hand-out', clerk, handedTo(more, ...others), caseId);
  const items = await itemsOf(caseId);
  return { caseId, items, item: items[0]?.case_id ?? '' };
}
const unit = (key: string) => `unit:${scene.id(key)}`;
const result = (more: object = {}) => ({ text: '已立项并下达资金', ...more });
async function filed(item: string, by = 'water-desk'): Promise<void> {
  await ways.done('take-up', by, {}, item);
  await ways.done('file-result', by, result(), item);
}
async function finished(item: string, by = 'water-desk'): Promise<void> {
  await filed(item, by);
  await ways.done('pass-result', supervisor, { checks: passedChecks }, item);
}
const fire = async (item: string, rule: string) =>
  scene.act('general/clock-fell-due', 'clock', { clock: (await clockOf(item, rule))?.id }, { caseId: item });
const urgent = { urgency: 'urgent', statedLimit: '2026-06-30T18:00:00+08:00' };
const extraUrgent = { urgency: 'extra-urgent' };

const standingIn = ['supervisor', 'director', 'secretary-general', 'deputy-one'];
const absence = (who: string) => ({
  personId: scene.id(who),
  kind: 'private',
  approvedBy: scene.id('mayor'),
  fromAt: '2026-07-06T08:00:00+08:00',
  untilAt: '2026-07-07T08:00:00+08:00',
});

describe('a hand-out', () => {
  it('[2.2.6.2-a] opens an item a unit, of a leader’s instruction the supervision office’s, and without an owner is refused', async () => {
    const { items } = await handedOut({}, {}, 'finance');
    expect(items).toMatchObject([
      { unit: scene.id('water'), owner: supervisor, source: 'instruction', leader: scene.id('vice'), step: 'assigned' },
      { unit: scene.id('finance'), owner: supervisor, instruction: '同意，请抓紧办理', step: 'assigned' },
    ]);
    // Later than anything else that is told here: absences stay in the book.
    scene.moveTo('2026-07-06T07:00');
    const caseId = await ready();
    // Nor is anybody there who would stand in: the director, and above him the secretary-general with his substitutes.
    for (const who of standingIn) await scene.done('people/record-absence', 'post:office-director', absence(who));
    scene.moveTo('2026-07-06T09:00');
    expect(await ways.act('hand-out', clerk, handedTo(), caseId)).toMatchObject(broken('owner-assigned'));
    expect(await stepOf(caseId)).toBe('handing-out');
    expect(await itemsOf(caseId)).toEqual([]);
    scene.moveTo('2026-07-07T09:00');
    await ways.done('hand-out', clerk, handedTo(), caseId);
    expect(await stepOf(caseId)).toBe('handling');
  });

  it('[2.2.6.2-a] without a leader’s instruction is urged by the Secretariat Section', async () => {
    const caseId = await ready({}, 'deputy-one');
    await ways.done('hand-out', clerk, handedTo(), caseId);
    expect(await itemsOf(caseId)).toMatchObject([{ owner: section, source: 'hand-out', leader: null }]);
  });

  it.each([
    ['2.2.6.2-b', 'urge-tracking', urgent, ['2026-06-01T15:30', '2026-06-01T15:31'], '2026-06-02T10:00'],
    ['2.2.6.2-d', 'urge-periodic', {}, ['2026-06-08T23:59', '2026-06-09T00:00'], '2026-06-15T23:59'],
  ] as const)('[%s] is urged again and again until it is closed: %s', async (_, rule, paper, [due, after], next) => {
    const { item } = await handedOut(paper);
    const runsUntil = async () => new Date((await clockOf(item, rule))?.due_at ?? '').toISOString();
    const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();
    expect(await runsUntil()).toBe(utc(due));
    scene.moveTo(due);
    expect((await fire(item, rule)).kind).toBe('refusal');
    scene.moveTo(after);
    expect((await fire(item, rule)).kind).toBe('done');
    expect(await runsUntil()).toBe(utc(next));
    expect(await noticesOf(item, 'reminder')).toEqual([supervisor]);
    const logged = "select 1 from trail where case_id = $1 and act = 'general/clock-fell-due'";
    expect(await scene.rows(logged, [item])).toHaveLength(1);
    await ways.done('close-item', supervisor, { reason: '并入另案' }, item);
    expect((await clockOf(item, rule))?.state).toBe('frozen');
  });

  it('[2.2.6.2-c] flagged key is a priority item with a named person, who is reminded as well', async () => {
    const caseId = await ready();
    expect(await ways.act('hand-out', clerk, handedTo({ key: true }), caseId)).toMatchObject(broken('priority-named'));
    await ways.done('hand-out', clerk, handedTo({ key: true, named: scene.id('general-staff') }), caseId);
    const [item] = await itemsOf(caseId);
    expect(item).toMatchObject({ item_class: 'priority', named_person: scene.id('general-staff') });
    expect((await clockOf(item?.case_id ?? '', 'urge-priority'))?.state).toBe('running');
    scene.moveTo('2026-06-05T09:00');
    await fire(item?.case_id ?? '', 'urge-priority');
    expect(await noticesOf(item?.case_id ?? '', 'reminder')).toEqual([
      supervisor,
      `person:${scene.id('general-staff')}`,
    ]);
  });

  it('names units, people and days that are there', async () => {
    const caseId = await ready();
    const refused = (input: object) => ways.act('hand-out', clerk, input, caseId);
    expect(await refused({ units: [], text: '办' })).toMatchObject({ refusal: { reason: 'no-unit-to-handle' } });
    expect(await refused(handedTo({ limitOn: '2026-05-31' }))).toMatchObject({
      refusal: { reason: 'limit-not-later' },
    });
    expect(await refused(handedTo({ key: true, named: caseId }))).toMatchObject({
      refusal: { reason: 'no-such-person' },
    });
  });

  it('[2.2-c] is never taken back, but done again: its open items are closed with the reason, each unit is told', async () => {
    const { caseId, items } = await handedOut({}, {}, 'finance');
    expect(await ways.act('withdraw', 'clerk', {}, caseId)).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
    await ways.done('hand-out-again', clerk, { reason: '漏转协办单位' }, caseId);
    for (const { case_id: item } of items) expect(await stepOf(item)).toBe('item-closed');
    expect(await noticesOf(items[1]?.case_id ?? '', 'item-closed')).toEqual([unit('finance')]);
    await ways.done('hand-out', clerk, handedTo({}, 'finance', 'housing'), caseId);
    expect((await itemsOf(caseId)).filter(({ closed_at }) => closed_at === null)).toHaveLength(3);
  });
});

describe('the unit', () => {
  it('[2.2.6.3-a] that has not confirmed by the configured time shows as not taken up, and the owner is told', async () => {
    const { item } = await handedOut();
    scene.moveTo('2026-06-02T10:00');
    expect((await fire(item, 'take-up')).kind).toBe('refusal');
    scene.moveTo('2026-06-02T10:01');
    expect((await fire(item, 'take-up')).kind).toBe('done');
    expect((await clockOf(item, 'take-up'))?.fired_at).not.toBeNull();
    expect(await noticesOf(item, 'overdue')).toEqual([unit('water'), supervisor, 'post:secretary-general']);
    await ways.done('take-up', 'water-desk', {}, item);
    expect((await clockOf(item, 'take-up'))?.state).toBe('late');
  });

  it.each([
    ['2.2.6.3-b', 'report-within-limit', { limitOn: '2026-06-20' }, '2026-06-20T23:59', '2026-06-21T00:00'],
    ['2.2.6.3-c', 'report-without-limit', {}, '2026-06-16T23:59', '2026-06-17T00:00'],
  ])('[%s] reports on the last day on time, on the next overdue and counted: %s', async (_, rule, more, last, next) => {
    for (const [when, state] of [
      [last, 'met'],
      [next, 'late'],
    ] as const) {
      scene.moveTo('2026-06-01T09:00');
      const { item } = await handedOut({}, more);
      await ways.done('take-up', 'water-desk', {}, item);
      scene.moveTo(when);
      await ways.done('file-result', 'water-desk', result({ delay: state === 'late' ? '资金未到位' : '' }), item);
      expect(await clockOf(item, rule)).toMatchObject({ state });
    }
  });

  it('[2.2.6.3-d] on a specially urgent matter is warned without a report, and files several', async () => {
    const { item } = await handedOut(extraUrgent);
    await ways.done('take-up', 'water-desk', {}, item);
    scene.moveTo('2026-06-01T13:00');
    expect((await fire(item, 'report-interim')).kind).toBe('refusal');
    scene.moveTo('2026-06-01T13:01');
    expect((await fire(item, 'report-interim')).kind).toBe('done');
    expect(await noticesOf(item, 'reminder')).toEqual([unit('water'), supervisor]);
    for (const text of ['已到现场', '已抢通']) await ways.done('report-interim', 'water-desk', { text }, item);
    expect((await itemOf(item))?.interim).toMatchObject([{ text: '已到现场' }, { text: '已抢通' }]);
    expect(new Date((await clockOf(item, 'report-interim'))?.due_at ?? '').toISOString()).toBe(
      '2026-06-01T09:01:00.000Z',
    );
    const { item: plain } = await handedOut();
    expect(await clockOf(plain, 'report-interim')).toBeUndefined();
  });

  it('[2.2.6.3-e] that is overdue goes on only with a written reason; an extension without one is refused', async () => {
    const { item } = await handedOut();
    await ways.done('take-up', 'water-desk', {}, item);
    scene.moveTo('2026-06-17T09:00');
    for (const act of ['file-result', 'report-interim'])
      expect(await ways.act(act, 'water-desk', result(), item)).toMatchObject(broken('delay-explained'));
    const more = { limitOn: '2026-06-30' };
    for (const reason of ['', '  '])
      expect(await ways.act('ask-more-time', 'water-desk', { ...more, reason }, item)).toMatchObject(
        broken('delay-explained'),
      );
    expect((await itemOf(item))?.extensions).toEqual([]);
    await ways.done('ask-more-time', 'water-desk', { ...more, reason: '涉及多部门' }, item);
    expect(await itemOf(item)).toMatchObject({ limit_on: '2026-06-30', extensions: [{ reason: '涉及多部门' }] });
    expect((await clockOf(item, 'report-without-limit'))?.state).toBe('late');
    await ways.done('file-result', 'water-desk', result(), item);
    expect((await clockOf(item, 'report-within-limit'))?.state).toBe('met');
  });

  it('asks for a day that is later than the one that it has', async () => {
    const { item } = await handedOut({}, { limitOn: '2026-06-20' });
    const ask = (limitOn: string) => ways.act('ask-more-time', 'water-desk', { limitOn, reason: '量大' }, item);
    expect(await ask('2026-06-20')).toMatchObject({ refusal: { reason: 'limit-not-later' } });
    expect((await ask('2026-06-21')).kind).toBe('done');
    const due = (await clockOf(item, 'report-within-limit'))?.due_at ?? '';
    expect(new Date(due).toISOString()).toBe('2026-06-21T15:59:00.000Z');
  });

  it('[2.2.6.2-a] is urged by the owner alone, each urging numbered and logged', async () => {
    const { item } = await handedOut();
    const urge = (by: string, channel: string) => ways.act('urge', by, { channel, text: '请抓紧' }, item);
    expect((await urge(supervisor, 'phone')).kind).toBe('done');
    expect((await urge(supervisor, 'letter')).kind).toBe('done');
    expect(await urge('water-desk', 'phone')).toMatchObject({ refusal: { reason: 'not-entitled' } });
    expect((await itemOf(item))?.urgings).toMatchObject([
      { number: 1, channel: 'phone', at: '2026-06-01T01:00:00Z' },
      { number: 2, channel: 'letter' },
    ]);
    expect(await noticesOf(item, 'item-urged')).toEqual([unit('water'), unit('water')]);
    await filed(item);
    expect(await urge(supervisor, 'phone')).toMatchObject({ refusal: { reason: 'not-being-handled' } });
  });
});

describe('the result', () => {
  it('[2.2.6.6-a] goes to the owner of the item, not to the leader', async () => {
    const { item } = await handedOut();
    await filed(item);
    expect(await ways.desks(item)).toEqual([`result-review ${supervisor}`]);
    expect(await noticesOf(item, 'result-filed')).toEqual([supervisor]);
  });

  it('[2.2.6.6-b] with one of the three checks open is neither passed nor returned', async () => {
    const { item } = await handedOut();
    await filed(item);
    for (const open of ['facts', 'conclusion', 'policyAndLaw']) {
      const checks = { ...passedChecks, [open]: { is: 'open', remark: '' } };
      for (const [act, input] of [
        ['pass-result', { checks }],
        ['return-result', { checks, reason: '不实' }],
      ] as const)
        expect(await ways.act(act, supervisor, input, item)).toMatchObject(broken('checks-complete'));
    }
    expect(await ways.act('pass-result', supervisor, { checks: failedChecks }, item)).toMatchObject(
      broken('checks-passed'),
    );
    expect(await stepOf(item)).toBe('result-review');
  });

  it('[2.2.6.6-c] that passed is reported back, with instruction, result and unit, to exactly the leader who instructed', async () => {
    const { item } = await handedOut();
    await finished(item);
    expect(await ways.desks(item)).toEqual([`reported-back person:${scene.id('vice')}`]);
    expect(await noticesOf(item, 'report-back')).toEqual([`person:${scene.id('vice')}`]);
    expect(await itemOf(item)).toMatchObject({
      instruction: '同意，请抓紧办理',
      result: '已立项并下达资金',
      unit: scene.id('water'),
    });
    expect(await ways.act('acknowledge-result', 'mayor', {}, item)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
  });

  it('[2.2.6.6-d] that did not pass reopens the item at the unit, and the round rises from 1 to 2', async () => {
    const { item } = await handedOut();
    await filed(item);
    expect(await itemOf(item)).toMatchObject({ round: 1 });
    expect((await ways.act('return-result', supervisor, { checks: failedChecks, reason: ' ' }, item)).kind).toBe(
      'invalid',
    );
    await ways.done('return-result', supervisor, { checks: failedChecks, reason: '未说明资金来源' }, item);
    expect(await itemOf(item)).toMatchObject({ round: 2 });
    expect(await ways.desks(item)).toEqual([`in-progress ${unit('water')}`]);
    const [row] = await scene.rows<{ state: { setAside: number[] } }>('select state from cases where id = $1', [item]);
    expect(row?.state.setAside).toEqual([3]);
    expect((await clockOf(item, 'report-without-limit'))?.due_at).toBe('2026-06-16T15:59:00.000Z');
  });
});

describe('the reply', () => {
  it('[2.2.7-a] the paper cannot be closed without it, only answered once its last item is closed', async () => {
    const { caseId, items } = await handedOut({}, {}, 'finance');
    const close = () => ways.act('close-with-remark', clerk, { remark: '已办结' }, caseId);
    expect((await close()).kind).toBe('refusal');
    await finished(items[0]?.case_id ?? '');
    await ways.done('acknowledge-result', 'vice', {}, items[0]?.case_id ?? '');
    expect(await stepOf(caseId)).toBe('handling');
    await ways.done('close-item', supervisor, { reason: '无需办理' }, items[1]?.case_id ?? '');
    expect(await stepOf(caseId)).toBe('replying');
    expect((await close()).kind).toBe('refusal');
    await ways.done('reply', section, { text: '已办结', channel: 'letter' }, caseId);
    expect(await stepOf(caseId)).toBe('closed');
  });

  it('[2.2.7.1-a] to a request is the Secretariat Section’s, whatever else would be chosen', async () => {
    const other = await ready();
    expect(await ways.act('hand-out', clerk, { ...handedTo(), replier: 'lead' }, other)).toMatchObject(
      broken('request-replied-by-section'),
    );
    const { caseId, item } = await handedOut();
    await ways.done('close-item', supervisor, { reason: '已办' }, item);
    expect(await ways.desks(caseId)).toEqual([`replying ${section}`]);
    expect(await ways.act('reply', supervisor, { text: '已办', channel: 'phone' }, caseId)).not.toMatchObject({
      kind: 'done',
    });
  });

  it.each([
    ['secretariat', () => section],
    ['supervision', () => supervisor],
    ['lead', () => unit('water')],
  ])('[2.2.7.2-a] to another paper is that of one of three, which must be chosen: %s', async (replier, desk) => {
    const caseId = await ready({ kind: 'notice' }, 'vice', false);
    expect(await ways.act('hand-out', clerk, handedTo(), caseId)).toMatchObject(broken('replier-chosen'));
    await ways.done('hand-out', clerk, { ...handedTo({}, 'finance'), replier }, caseId);
    for (const { case_id: item } of await itemsOf(caseId))
      await ways.done('close-item', supervisor, { reason: '已办' }, item);
    expect(await ways.desks(caseId)).toEqual([`replying ${desk()}`]);
  });

  it('[2.2.7-b] tells the ticked departments: each gets a notice and logs its receipt', async () => {
    const { caseId, item } = await handedOut();
    await finished(item);
    await ways.done('acknowledge-result', 'vice', {}, item);
    const told = [scene.id('finance'), scene.id('housing')];
    await ways.done('reply', section, { text: '已办结', channel: 'letter', told }, caseId);
    expect(await noticesOf(caseId, 'told-result')).toEqual([unit('finance'), unit('housing')]);
    await ways.done('confirm-told', 'finance-desk', {}, caseId);
    expect(await ways.act('confirm-told', 'finance-head', {}, caseId)).toMatchObject({
      refusal: { reason: 'nothing-to-confirm' },
    });
    const [row] = await scene.rows<{ told: unknown }>('select told from replies where case_id = $1', [caseId]);
    expect(row?.told).toMatchObject([
      { unit: scene.id('finance'), confirmedBy: scene.id('finance-desk') },
      { unit: scene.id('housing'), confirmedAt: null },
    ]);
  });

  it('two who close the last two items at once move the paper exactly once', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { caseId, items } = await handedOut({}, {}, 'finance');
      const outcomes = await Promise.all(
        items.map(({ case_id: item }) => ways.act('close-item', supervisor, { reason: '已办' }, item)),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
      expect(await stepOf(caseId)).toBe('replying');
      const moves = await scene.rows("select 1 from trail where case_id = $1 and act = 'documents/close-item'", [
        caseId,
      ]);
      expect(moves).toHaveLength(1);
    }
  });

  it('a paper that began by the second version is closed with a remark as it always was', async () => {
    const caseId = await ready();
    await scene.rows('update cases set version = 2 where id = $1', [caseId]);
    await ways.done('hand-out', clerk, handedTo(), caseId);
    expect(await itemsOf(caseId)).toEqual([]);
    await ways.done('close-with-remark', clerk, { remark: '已办结' }, caseId);
    expect(await stepOf(caseId)).toBe('closed');
  });
});
