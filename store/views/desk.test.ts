import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { deskView } from './desk.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let reading: Reading;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  reading = openReading(scene.database);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const deskOf = async (who: string, limit = 60) => deskView(reading, await scene.viewer(who), { limit });
const order = async (who: string) => (await deskOf(who)).items.map(({ caseId }) => caseId);
const itemOf = async (who: string, caseId: string) => (await deskOf(who)).items.find((item) => item.caseId === caseId);
const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();

describe('the order of a leader’s desk', () => {
  const limit = { urgency: 'urgent', statedLimit: '2026-03-05T12:00:00+08:00' } as const;

  it('[2.2.5.3-a] an extra-urgent paper is pinned on top however new, and its waiting counts from minute 0', async () => {
    const plain = await ways.fromAbove(['vice-two']);
    scene.moveTo('2026-03-02T10:00');
    const urgent = await ways.fromAbove(['vice-two'], limit);
    scene.moveTo('2026-03-06T17:59');
    const first = await ways.fromAbove(['vice-two'], { urgency: 'extra-urgent' });
    expect((await order('vice-two'))[0]).toBe(first);
    expect((await itemOf('vice-two', first))?.since).toBe(utc('2026-03-06T17:59'));
    expect((await deskOf('vice-two')).now).toBe('2026-03-06T09:59:00Z');
    const told = await scene.rows(
      `select at from notices where case_id = $1 and to_target = $2 and kind = 'on-your-desk' and urgent`,
      [first, `person:${scene.id('vice-two')}`],
    );
    expect(told).toEqual([{ at: utc('2026-03-06T17:59') }]);
    scene.moveTo('2026-03-06T18:00');
    const second = await ways.fromAbove(['vice-two'], { urgency: 'extra-urgent' });
    // The one that has waited longer comes first among them.
    expect(await order('vice-two')).toEqual([first, second, urgent, plain]);
  });

  it('[2.2.5.3-b] an urgent paper ranks above every plain one, whichever limit is nearer', async () => {
    const plain = await ways.fromAbove(['executive']);
    const later = await ways.fromAbove(['executive'], { urgency: 'urgent', statedLimit: '2026-03-09T12:00:00+08:00' });
    const sooner = await ways.fromAbove(['executive'], { urgency: 'urgent', statedLimit: '2026-03-06T12:00:00+08:00' });
    expect(await order('executive')).toEqual([sooner, later, plain]);
    expect((await itemOf('executive', sooner))?.dueAt).toBe(utc('2026-03-06T12:00'));
  });

  it('[2.2.5.3-d] plain papers stand by their limit, and one within its last minute is not overdue', async () => {
    scene.moveTo('2026-03-03T10:00');
    const late = await ways.fromAbove(['deputy-director']);
    scene.moveTo('2026-03-02T10:00');
    const soon = await ways.fromAbove(['deputy-director']);
    expect(await order('deputy-director')).toEqual([soon, late]);
    scene.moveTo('2026-03-03T18:00');
    expect((await itemOf('deputy-director', soon))?.overdue).toBe(false);
    scene.moveTo('2026-03-03T18:01');
    expect((await itemOf('deputy-director', soon))?.overdue).toBe(true);
  });
});

describe('what lies on a desk', () => {
  it('[2.2.4.2-b] comes with the proposal that holds, who made it, and whether it asks for a decision', async () => {
    const asks = await ways.submitted();
    const only = await ways.fromAbove(['vice'], {}, false);
    expect(await itemOf('vice', asks)).toMatchObject({
      step: 'instruction',
      asksDecision: true,
      inPlaceOf: null,
      proposal: { person: 'deputy-two', text: '建议由水务局牵头，财政局配合，一个月内提出实施方案' },
      earlier: [],
    });
    expect(await itemOf('vice', only)).toMatchObject({
      asksDecision: false,
      proposal: { person: 'secretary-general' },
    });
  });

  it('[2.2-c] is on the desk of the one whose turn it is and on nobody else’s, until it is answered', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    for (const who of ['mayor', 'executive', 'deputy-two', 'clerk', 'water-head'])
      expect(await itemOf(who, caseId), who).toBeUndefined();
    const { decisions } = await deskOf('vice');
    await ways.done('instruct', 'vice', ways.opinion('agree', '请水务局办理', 'water'), caseId);
    expect(await itemOf('vice', caseId)).toBeUndefined();
    expect((await deskOf('vice')).decisions).toBe(decisions - 1);
    expect(await itemOf('mayor', caseId)).toMatchObject({
      earlier: [{ person: 'vice', text: '请水务局办理', stance: 'agree', units: [{ id: scene.id('water') }] }],
      turns: [
        { id: scene.id('vice'), answered: true },
        { id: scene.id('mayor'), now: true },
      ],
    });
  });

  it('a proposal or an opinion that no longer holds is not shown', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', '原意见'), caseId);
    await ways.done('withdraw', 'vice', {}, caseId);
    expect((await itemOf('vice', caseId))?.earlier).toEqual([]);
    await ways.done('instruct', 'vice', ways.opinion('disagree', '新意见'), caseId);
    expect((await itemOf('mayor', caseId))?.earlier.map(({ text }) => text)).toEqual(['新意见']);
  });

  it('[2.2.4.2-c] differing opinions come back to the highest-ranking with what has to be chosen about', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', '请水务局牵头', 'water'), caseId);
    await ways.done('instruct', 'mayor', ways.opinion('disagree', '暂缓'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    await ways.done('ask-settlement', clerk, {}, caseId);
    const item = await itemOf('mayor', caseId);
    expect(item?.step).toBe('settlement');
    expect(item?.unsettled).toEqual(item?.earlier.filter(({ person }) => person === 'vice').map(({ id }) => id));
  });

  it('a circulated paper waits for its readers, not for the clerk who closes it', async () => {
    const caseId = await ways.registered();
    const readers = [scene.id('vice'), scene.id('mayor')];
    await ways.done('distribute-for-reading', clerk, { opinion: '请阅', readers }, caseId);
    expect(await itemOf('clerk', caseId)).toBeUndefined();
    expect(await itemOf('vice', caseId)).toMatchObject({ step: 'reading', proposal: null, toOpen: true });
    await ways.done('open-reading', 'vice', {}, caseId);
    expect(await itemOf('vice', caseId)).toMatchObject({ toOpen: false });
    const { total, decisions } = await deskOf('mayor');
    expect(total).toBeGreaterThan(decisions);
    await ways.done('mark-read', 'vice', { remark: '' }, caseId);
    expect(await itemOf('vice', caseId)).toBeUndefined();
    expect(await itemOf('mayor', caseId)).toBeDefined();
  });
});

describe('taking back', () => {
  it('[2.2-c] the last answers are offered until the next one has acted, and no longer', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', ''), caseId);
    const offered = async (who: string) => (await deskOf(who)).answered.map((one) => one.caseId);
    expect(await offered('vice')).toContain(caseId);
    expect(await offered('mayor')).not.toContain(caseId);
    await ways.done('instruct', 'mayor', ways.opinion('agree', ''), caseId);
    expect(await offered('vice')).not.toContain(caseId);
    expect(await offered('mayor')).toContain(caseId);
    await ways.done('withdraw', 'mayor', {}, caseId);
    expect(await offered('mayor')).not.toContain(caseId);
  });
});

describe('to whom it can go', () => {
  it('departments that the viewer named last come first; others asked are in the official order, without the viewer', async () => {
    const caseId = await ways.fromAbove(['writing-deputy']);
    await ways.done('instruct', 'writing-deputy', ways.opinion('agree', '', 'housing'), caseId);
    const { units, people } = await deskOf('writing-deputy');
    expect(units[0]).toMatchObject({ id: scene.id('housing'), recent: true });
    expect(units.slice(1).some(({ recent }) => recent)).toBe(false);
    expect(units.map(({ zh }) => zh)).not.toContain('综合科');
    expect(people.map(({ name }) => name).slice(0, 2)).toEqual(['mayor', 'executive']);
    expect(people.map(({ name }) => name)).not.toContain('writing-deputy');
    expect(people.map(({ name }) => name)).not.toContain('water-head');
  });

  it('no more than asked for is given, and the count says how many there are', async () => {
    for (let i = 0; i < 3; i += 1) await ways.fromAbove(['director']);
    const { items, total, decisions } = await deskOf('director', 2);
    expect([items.length, total, decisions]).toEqual([2, 3, 3]);
  });
});
