import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { passedChecks } from '../../office/documents/supervision/samples.ts';
import { lookupsIn } from '../testing/lookups.test-helper.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { caseView } from './case.ts';
import { deskView } from './desk.ts';
import { openReading, type Reading } from './reading.ts';
import { reportBackView } from './report-back.ts';
import { supervisionView } from './supervision.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let reading: Reading;
const supervisor = 'post:supervision-officer';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  reading = openReading(scene.database);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T09:00');
});
afterAll(() => scene.close());

const board = async (who: string, asked: object = {}) =>
  supervisionView(reading, await scene.viewer(who), { order: 'due', ...asked });
const cases = async (who: string, asked: object = {}) => (await board(who, asked)).items.map(({ caseId }) => caseId);
const itemCase = async (who: string, id: string) => caseView(reading, await scene.viewer(who), { id });
const offersOf = async (who: string, id: string) =>
  ((await itemCase(who, id))?.offers ?? []).filter(({ allowed }) => allowed).map(({ act }) => act);

/** Instructed by the vice mayor, handed out to water and finance; the item of each. */
async function handedOut(more: object = {}): Promise<{ caseId: string; water: string; finance: string }> {
  const caseId = await ways.fromAbove(['vice'], {}, true);
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意，请抓紧办理', 'water'), caseId);
  await ways.done('receive-back', clerk, {}, caseId);
  const part = (unit: string, role: string) => ({ unit: scene.id(unit), role, ...more });
  await ways.done('hand-out', clerk, { units: [part('water', 'lead'), part('finance', 'join')], text: '请办' }, caseId);
  const items = await lookupsIn(scene).itemsOf(caseId);
  const of = (unit: string) => items.find((item) => item.unit === scene.id(unit))?.case_id ?? '';
  return { caseId, water: of('water'), finance: of('finance') };
}
async function reportedBack(item: string): Promise<void> {
  await ways.done('take-up', 'water-desk', {}, item);
  await ways.done('file-result', 'water-desk', { text: '已立项并下达资金' }, item);
  await ways.done('pass-result', supervisor, { checks: passedChecks }, item);
}

describe('the supervision board', () => {
  it('[2.2.6.2-c] shows a department its own, its owner all, and narrows to class, unit, leader and what is mine', async () => {
    const first = await handedOut();
    const key = await handedOut({ key: true, named: scene.id('general-staff') });
    expect((await cases('water-desk')).toSorted()).toEqual([first.water, key.water].toSorted());
    expect((await cases('housing-desk')).length).toBe(0);
    const all = [first.water, first.finance, key.water, key.finance].toSorted();
    expect((await cases('supervisor')).toSorted()).toEqual(all);
    expect((await cases('supervisor', { itemClass: 'priority' })).toSorted()).toEqual(
      [key.water, key.finance].toSorted(),
    );
    expect((await cases('supervisor', { unit: scene.id('finance') })).toSorted()).toEqual(
      [first.finance, key.finance].toSorted(),
    );
    expect(await cases('supervisor', { leader: scene.id('executive') })).toEqual([]);
    expect((await cases('general-staff', { only: 'mine' })).toSorted()).toEqual([key.water, key.finance].toSorted());
    const seen = (await board('clerk')).items[0];
    expect(seen).toMatchObject({ mayUrge: false, leader: { target: `person:${scene.id('vice')}` } });
    expect((await board('supervisor')).items.every(({ mayUrge }) => mayUrge)).toBe(true);
  });

  it('[2.2.6.3-a] says of a unit that has not confirmed in time that it has not taken up', async () => {
    const { water, finance } = await handedOut();
    await ways.done('take-up', 'finance-desk', {}, finance);
    const late = () => cases('supervisor', { only: 'not-taken-up' });
    scene.moveTo('2026-06-02T10:00');
    expect(await late()).not.toContain(water);
    scene.moveTo('2026-06-02T10:01');
    expect(await late()).toContain(water);
    expect(await late()).not.toContain(finance);
    expect((await itemCase('water-desk', water))?.item).toMatchObject({ notTakenUp: true });
    await ways.done('take-up', 'water-desk', {}, water);
    expect(await late()).not.toContain(water);
  });

  it('[2.2.6.3-b] counts as late from the day after the limit, what is due first on top', async () => {
    const { water } = await handedOut({ limitOn: '2026-06-03' });
    scene.moveTo('2026-06-03T23:59');
    expect(await cases('supervisor', { only: 'late' })).not.toContain(water);
    scene.moveTo('2026-06-04T00:00');
    expect(await cases('supervisor', { only: 'late' })).toContain(water);
    const { items, numbers } = await board('supervisor');
    expect(items[0]?.overdue).toBe(true);
    expect(numbers.late).toBe(items.filter(({ overdue }) => overdue).length);
  });
});

describe('the item', () => {
  it('offers each what is theirs, and of two owners only to the one who has it', async () => {
    const { water } = await handedOut();
    const asUnit = ['documents/take-up', 'documents/report-interim', 'documents/ask-more-time'];
    expect(await offersOf('water-desk', water)).toEqual(asUnit);
    expect(await offersOf('supervisor', water)).toEqual(['documents/close-item', 'documents/urge']);
    expect(await offersOf('clerk', water)).toEqual([]);
    await ways.done('take-up', 'water-desk', {}, water);
    await ways.done('file-result', 'water-desk', { text: '已办' }, water);
    expect(await offersOf('supervisor', water)).toEqual([
      'documents/pass-result',
      'documents/return-result',
      'documents/close-item',
    ]);
  });

  it('[2.2.6.6-c] that passed is reported back to exactly that leader: paper, desk, one touch', async () => {
    const { water, finance } = await handedOut();
    const back = async (who: string) => reportBackView(reading, await scene.viewer(who), { id: water });
    expect(await back('vice')).toBeNull();
    await reportedBack(water);
    expect(await back('vice')).toMatchObject({
      leader: 'vice',
      instruction: '同意，请抓紧办理',
      result: '已立项并下达资金',
      unit: { target: `unit:${scene.id('water')}` },
      acknowledgedAt: null,
    });
    expect(await back('executive')).toBeNull();
    const deskOf = async (who: string) => (await deskView(reading, await scene.viewer(who), { limit: 60 })).items;
    expect((await deskOf('vice')).find(({ caseId }) => caseId === water)).toMatchObject({
      step: 'reported-back',
      report: { instruction: '同意，请抓紧办理', result: '已立项并下达资金' },
    });
    expect((await deskOf('executive')).map(({ caseId }) => caseId)).not.toContain(water);
    expect((await deskOf('vice')).map(({ caseId }) => caseId)).not.toContain(finance);
    await ways.done('acknowledge-result', 'vice', {}, water);
    expect((await deskOf('vice')).map(({ caseId }) => caseId)).not.toContain(water);
    expect((await back('vice'))?.acknowledgedAt).toBe('2026-06-01T01:00:00Z');
  });

  it('[2.2.7-b] is on its paper’s page, and the reply with who was told and has confirmed', async () => {
    const { caseId, water, finance } = await handedOut();
    expect((await itemCase('clerk', caseId))?.items.map((item) => item.caseId)).toEqual([water, finance]);
    expect((await itemCase('water-desk', caseId))?.items.map((item) => item.caseId)).toEqual([water]);
    for (const item of [water, finance]) await ways.done('close-item', supervisor, { reason: '已办' }, item);
    const told = [scene.id('housing')];
    await ways.done('reply', 'post:secretariat-section-chief', { text: '已办', channel: 'letter', told }, caseId);
    expect(await offersOf('housing-desk', caseId)).toEqual(['documents/confirm-told']);
    expect(await offersOf('water-desk', caseId)).toEqual(['documents/add-supplement']);
    await ways.done('confirm-told', 'housing-desk', {}, caseId);
    expect((await itemCase('clerk', caseId))?.replies).toMatchObject([
      {
        text: '已办',
        told: [{ unit: { target: `unit:${scene.id('housing')}` }, confirmedAt: '2026-06-01T01:00:00Z' }],
      },
    ]);
    expect(await offersOf('housing-desk', caseId)).toEqual([]);
  });
});
