import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookupsIn } from '../testing/lookups.test-helper.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { caseView } from './case.ts';
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
  scene.moveTo('2026-06-01T09:00');
});
afterAll(() => scene.close());

const seenBy = async (who: string, id: string) => caseView(reading, await scene.viewer(who), { id });
const paperFor = async (who: string, id: string) => (await seenBy(who, id))?.paper;

describe('a part leads back to its paper', () => {
  it('[2.2.6.4-a] a request for an opinion: whoever asked and the section, not the unit that is asked', async () => {
    const caseId = await ways.divided();
    const asking = { units: [scene.id('water')], question: '请就立项提出意见' };
    await ways.done('ask-opinions', 'deputy-two', asking, caseId);
    const [request] = await scene.rows<{ id: string }>('select id from cases where parent = $1', [caseId]);
    const id = request?.id ?? '';
    for (const who of ['deputy-two', 'clerk']) expect(await paperFor(who, id)).toBe(caseId);
    for (const who of ['water-desk', 'water-head']) {
      const seen = await seenBy(who, id);
      expect(seen).toMatchObject({ kind: 'consultation', paper: null });
      expect(JSON.stringify(seen)).not.toContain(caseId);
      expect(await seenBy(who, caseId)).toBeNull();
    }
    expect(await seenBy('finance-desk', id)).toBeNull();
  });

  it('[2.2.6.2-c] a part that was handed out: exactly who may open the paper, and the paper itself to nothing', async () => {
    const caseId = await ways.fromAbove(['vice'], {}, true);
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意，请抓紧办理', 'water'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    const units = [{ unit: scene.id('water'), role: 'lead' }];
    await ways.done('hand-out', clerk, { units, text: '请办' }, caseId);
    const [item] = await lookupsIn(scene).itemsOf(caseId);
    const id = item?.case_id ?? '';
    expect(await paperFor('clerk', id)).toBe(caseId);
    expect(await paperFor('clerk', caseId)).toBeNull();
    await scene.rows('delete from access where case_id = $1 and subject = $2', [caseId, `unit:${scene.id('water')}`]);
    const shut = await seenBy('water-desk', id);
    expect(shut?.paper).toBeNull();
    expect(JSON.stringify(shut)).not.toContain(caseId);
  });
});
