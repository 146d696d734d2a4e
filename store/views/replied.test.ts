import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { accountabilityView, behindView } from './accountability.ts';
import { desksFromTrails } from './desks-from-trails.test-helper.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let reading: Reading;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  ways = waysIn(scene);
  await asked('water', '2026-06-08T18:00');
  await asked('finance', '2026-06-09T08:30');
}, 240_000);
afterAll(() => scene.close());

/** A unit is asked on Monday, the 1st, and replies at that time. */
async function asked(unit: string, replies: string): Promise<void> {
  scene.moveTo('2026-06-01T10:00');
  const caseId = await ways.divided();
  await ways.done('ask-opinions', 'deputy-two', { units: [scene.id(unit)], question: '请提出意见' }, caseId);
  const [request] = await scene.rows<{ id: string }>('select id from cases where parent = $1', [caseId]);
  scene.moveTo(replies);
  await ways.done('answer-request', `${unit}-desk`, { stance: 'agree' }, request?.id ?? '');
}

describe('how units reply', () => {
  const june = { from: '2026-06-01', to: '2026-06-30' };
  const of = async (unit: string) =>
    (await accountabilityView(reading, await scene.viewer('chief'), june))?.desks.find(
      ({ desk }) => desk.target === `unit:${scene.id(unit)}`,
    );

  it('[2.2.6.4-a] on the last day at close it is on time, on the next it counts as overdue, with its clause and minutes', async () => {
    expect(await of('water')).toMatchObject({ onTime: 1, overdue: 0 });
    expect(await of('finance')).toMatchObject({ onTime: 0, overdue: 1 });
    const behind = await behindView(reading, await scene.viewer('chief'), {
      ...june,
      desk: `unit:${scene.id('finance')}`,
      figure: 'overdue',
    });
    expect(behind?.rows).toMatchObject([{ source: { id: '2.2.6.4-a' }, dueAt: '2026-06-08T10:00:00Z' }]);
  });

  it('[2.2.9-a] is counted so by hand as well, act by act', async () => {
    const plain = await desksFromTrails(scene, '2026-06-01T00:00:00+08:00', '2026-07-01T00:00:00+08:00', '');
    expect(plain[`unit:${scene.id('water')}`]).toMatchObject({ onTime: 1, overdue: 0 });
    expect(plain[`unit:${scene.id('finance')}`]).toMatchObject({ onTime: 0, overdue: 1 });
  });
});
