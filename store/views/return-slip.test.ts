import { afterAll, beforeAll, expect, it } from 'vitest';
import { passingPreReview } from '../../office/documents/samples.ts';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { openReading, type Reading } from './reading.ts';
import { returnSlipView } from './return-slip.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let reading: Reading;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  reading = openReading(scene.database);
}, 120_000);
afterAll(() => scene.close());

const slip = async (caseId: string, who = 'clerk') => returnSlipView(reading, await scene.viewer(who), { id: caseId });

it('[2.1.1-b] a paper that failed its pre-review goes back with each failed check and the reason', async () => {
  const caseId = await ways.inPreReview();
  expect(await slip(caseId)).toBeNull();
  const sheet = { ...passingPreReview, format: 'no', conforms: 'no', reason: '格式和内容均须修改' };
  await ways.done('fail-pre-review', 'deputy-two', { sheet }, caseId);
  const seen = await slip(caseId);
  expect(seen).toMatchObject({
    act: 'documents/fail-pre-review',
    source: { id: '2.2.3.2.3-a' },
    reason: '格式和内容均须修改',
    by: 'deputy-two',
  });
  expect(seen?.findings.map(({ source }) => source.id)).toEqual(['2.2.3.2.3-e', '2.2.3.2.3-f']);
});

it('[2.1.1-b] a paper that failed its legality review goes back with the opinion of the review', async () => {
  const matter = { draftFor: 'issue', normative: true };
  const caseId = await ways.inPreReview(matter);
  await ways.done('ask-legality-review', 'deputy-two', { sheet: passingPreReview }, caseId);
  const office = `unit:${scene.id('legislative-affairs-office')}`;
  await ways.done('fail-legality-review', office, { opinion: '第五条无上位法依据' }, caseId);
  expect(await slip(caseId)).toMatchObject({
    act: 'documents/fail-legality-review',
    source: { id: '2.2.3.2.3-h' },
    reason: '第五条无上位法依据',
    findings: [],
  });
});

it('[2.1.1-b] a paper that has to be completed goes back with what is missing, after its pre-review as well', async () => {
  const caseId = await ways.inPreReview();
  await ways.done('pass-pre-review', 'deputy-two', { sheet: passingPreReview }, caseId);
  await ways.done('return-for-completion', 'deputy-two', { reason: '缺投资估算' }, caseId);
  expect(await slip(caseId)).toMatchObject({
    act: 'documents/return-for-completion',
    source: { id: '2.1.1-b' },
    reason: '缺投资估算',
    findings: [],
  });
  expect(await slip(caseId, 'vice')).toBeNull();
});
