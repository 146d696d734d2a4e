import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseView } from '../../store/views/case.ts';
import { openReading, type Reading } from '../../store/views/reading.ts';
import { lookupsIn } from '../../store/testing/lookups.test-helper.ts';
import { clerk, waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { verify } from '../../store/verify.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let look: ReturnType<typeof lookupsIn>;
let reading: Reading;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  look = lookupsIn(scene);
  reading = openReading(scene.database);
}, 120_000);
afterAll(() => scene.close());

const late = { text: '现场又发现一处漏点，请一并处理。' };
const add = (caseId: string, by: string, input: object = late) => ways.act('add-supplement', by, input, caseId);

/** Instructed by the vice mayor, and closed with a remark on the same morning. */
async function closed(): Promise<string> {
  scene.moveTo('2026-06-01T09:00');
  const caseId = await ways.submitted();
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
  await ways.done('receive-back', clerk, {}, caseId);
  await ways.done('close-with-remark', clerk, { remark: '已电话答复' }, caseId);
  return caseId;
}

describe('a late opinion', () => {
  it('L17 [2.2-c] stands on the closed paper with its own date, and changes nothing of it', async () => {
    const caseId = await closed();
    const rowsOf = async () =>
      Promise.all(
        ['cases', 'documents', 'clocks', 'tasks'].map((table) =>
          scene.rows(`select * from ${table} where ${table === 'cases' ? 'id' : 'case_id'} = $1 order by id`, [caseId]),
        ),
      );
    const before = await rowsOf();
    scene.moveTo('2026-06-20T15:00');
    expect((await add(caseId, 'vice')).kind).toBe('done');
    expect(await rowsOf()).toEqual(before);
    const seen = await caseView(reading, await scene.viewer('clerk'), { id: caseId });
    expect(seen?.instruction.opinions.at(-1)).toMatchObject({
      kind: 'supplement',
      text: late.text,
      at: '2026-06-20T07:00:00Z',
      valid: true,
    });
    expect(seen).toMatchObject({ step: 'closed', over: true });
    expect(seen?.timeline.at(-1)).toMatchObject({ act: 'documents/add-supplement' });
    expect((await verify(scene.database)).faults).toEqual([]);
  });

  it('is told to the section and to whoever instructed, but not to its own writer', async () => {
    const caseId = await closed();
    await add(caseId, 'deputy-two');
    expect((await look.noticesOf(caseId, 'supplement-added')).toSorted()).toEqual(
      [clerk, `person:${scene.id('vice')}`].toSorted(),
    );
    const other = await closed();
    await add(other, 'vice');
    expect(await look.noticesOf(other, 'supplement-added')).toEqual([clerk]);
  });

  it('is refused while the paper is under way: the remedy is its own step', async () => {
    const caseId = await ways.submitted();
    expect(await add(caseId, 'vice')).toMatchObject({ refusal: { reason: 'not-closed-yet' } });
  });

  it('is no business of those who had no part, and offered to nobody else', async () => {
    const caseId = await closed();
    const offered = async (who: string) =>
      (await caseView(reading, await scene.viewer(who), { id: caseId }))?.offers.some(
        ({ act, allowed }) => act === 'documents/add-supplement' && allowed,
      );
    for (const who of ['vice', 'deputy-two', 'documents-deputy'])
      expect([who, await offered(who)]).toEqual([who, true]);
    // The section's chief may open it, and has done nothing on it.
    expect(await offered('chief')).toBe(false);
    expect(await add(caseId, 'chief')).toMatchObject({ refusal: { reason: 'had-no-part' } });
    expect(await add(caseId, 'water-desk')).toMatchObject({ refusal: { reason: 'no-such-case' } });
    expect((await add(caseId, 'vice', { text: '' })).kind).toBe('invalid');
  });

  it('may be one of several, and the first stays', async () => {
    const caseId = await closed();
    for (const text of ['其一', '其二']) await ways.done('add-supplement', 'vice', { text }, caseId);
    const kept = await scene.rows<{ text: string }>(
      "select text from opinions where case_id = $1 and kind = 'supplement' order by seq",
      [caseId],
    );
    expect(kept.map(({ text }) => text)).toEqual(['其一', '其二']);
  });
});
