import { afterAll, beforeAll, expect, it } from 'vitest';
import { failingSheet, passingSheet, registration, request } from '../../office/documents/samples.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { fillIndex, rebuildIndex } from './fill.ts';

let scene: Scene;
let registered: string;
beforeAll(async () => {
  scene = await openScene();
  const ways = waysIn(scene);
  const caseId = await ways.submitted();
  await ways.done('instruct', 'vice', ways.opinion('agree', '请抓紧办理。'), caseId);
  registered = await ways.registered();
  const { caseId: returned } = await scene.done('documents/record-arrival', clerk, request);
  await scene.done(
    'documents/return-to-sender',
    clerk,
    { sheet: failingSheet, remark: '请补正' },
    { caseId: returned },
  );
  const secret = { sender: '省政府', senderClass: 'provincial', level: 'secret', code: 'M-7' };
  await scene.done('documents/record-classified', clerk, secret);
}, 120_000);
afterAll(() => scene.close());

const indexed = () => scene.rows('select * from search_passages order by id, part');

it('is what the acts have written, whenever it is made anew', async () => {
  const before = await indexed();
  expect(before.length).toBeGreaterThan(18);
  expect(await fillIndex(scene.database)).toBe(0);
  await scene.rows('delete from search_passages');
  expect(await rebuildIndex(scene.database)).toBe(4);
  expect(await indexed()).toEqual(before);
});

it('takes in papers only: of an accountability entry nothing is found, whenever it was written', async () => {
  const before = await indexed();
  const problem = { unit: scene.id('water'), kind: 'slow-progress', problem: '转办件久拖未报', items: [registered] };
  const entry = await scene.done('documents/point-out-problem', 'post:supervision-officer', problem);
  await scene.done(
    'documents/drop-accountability',
    'post:supervision-officer',
    { reason: '并非该单位' },
    { caseId: entry.caseId },
  );
  expect(await indexed()).toEqual(before);
  expect(await fillIndex(scene.database)).toBe(0);
});

it('is left alone by an act that changes nothing that is searched, and keeps only what changed by another', async () => {
  const written = () =>
    scene.rows<{ key: string }>(`select id || ' ' || part || ' ' || xmin as key from search_passages`);
  const arrived = { ...request, number: '水务发〔2026〕55号', title: '关于抢修渡槽的请示', summary: '急' };
  const { caseId } = await scene.done('documents/record-arrival', clerk, arrived);
  const before = await written();
  await scene.done('documents/pass-review', clerk, { sheet: passingSheet }, { caseId });
  expect(await written()).toEqual(before);
  await scene.done('documents/register-document', clerk, { ...registration, number: '水务发〔2026〕55号' }, { caseId });
  const after = new Set((await written()).map(({ key }) => key));
  expect(before.filter(({ key }) => !after.has(key)).length).toBeLessThanOrEqual(6);
  await scene.rows('delete from search_passages where case_id <> $1', [caseId]);
  const kept = await indexed();
  await rebuildIndex(scene.database);
  expect((await indexed()).filter((row) => row.case_id === caseId)).toEqual(kept);
});

it('of an office that had none is made while acts go on, and nothing is lost', async () => {
  await scene.rows('delete from search_passages');
  await scene.rows('delete from search_cases');
  const acting = Array.from({ length: 8 }, (_, i) =>
    scene.done('documents/record-arrival', clerk, { ...request, number: `水务发〔2026〕${String(100 + i)}号` }),
  );
  const [filled] = await Promise.all([
    fillIndex(scene.database),
    waysIn(scene).done('distribute-for-division', clerk, { opinion: '请速提出意见', matter: {} }, registered),
    ...acting,
  ]);
  expect(filled).toBeGreaterThanOrEqual(4);
  const now = await indexed();
  await rebuildIndex(scene.database);
  expect(await indexed()).toEqual(now);
  expect(
    await scene.rows(`select 1 from search_passages where place = 'number' and body like '水务发〔2026〕10%'`),
  ).toHaveLength(8);
});

it('stops when it is told to, and goes on later where it was', async () => {
  await scene.rows('delete from search_cases');
  expect(await fillIndex(scene.database, () => true)).toBe(0);
  expect(await fillIndex(scene.database)).toBe(13);
});
