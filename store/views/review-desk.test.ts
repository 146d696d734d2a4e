import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passingSheet, registration, request } from '../../office/documents/samples.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { openReading, type Reading } from './reading.ts';
import { reviewDeskView } from './review-desk.ts';
import { suggestionsView } from './suggestions.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let reading: Reading;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  reading = openReading(scene.database);
}, 120_000);
afterAll(() => scene.close());

const queue = async (who: string) => (await reviewDeskView(reading, await scene.viewer(who))).tasks;
const suggested = async (who: string, id: string) => suggestionsView(reading, await scene.viewer(who), { id });

/** A registered paper of its own sender and title, at the desk for documents; `divided`: signed there already. */
async function atDivision(items: { sender: string; title: string; number: string }, divided = false): Promise<string> {
  const { caseId } = await scene.done('documents/record-arrival', clerk, { ...request, ...items });
  await ways.done('pass-review', clerk, { sheet: passingSheet }, caseId);
  await ways.done('register-document', clerk, { ...registration, ...items }, caseId);
  await ways.done('distribute-for-division', clerk, { opinion: '请提出分办意见' }, caseId);
  if (divided) await ways.done('divide', 'documents-deputy', ways.division({}), caseId);
  return caseId;
}

describe('the reviewer’s queue', () => {
  it('[2.2-b] has the papers that wait at the viewer’s review desks, urgent first, and nobody else’s', async () => {
    const plain = await ways.forDivision();
    scene.moveTo('2026-03-02T09:05');
    const urgent = await ways.forDivision({ urgency: 'urgent', statedLimit: '2026-03-03T09:00:00+08:00' });
    const elsewhere = await ways.registered();
    const divided = await ways.divided();
    const submitted = await ways.submitted();
    expect((await queue('documents-deputy')).map(({ caseId, step }) => [caseId, step])).toEqual([
      [urgent, 'division'],
      [plain, 'division'],
    ]);
    expect((await queue('deputy-two')).map(({ caseId, step }) => [caseId, step])).toEqual([[divided, 'proposal']]);
    for (const who of ['vice', 'mayor', 'deputy-one', 'water-desk', 'clerk'])
      for (const { caseId } of await queue(who)) expect([elsewhere, submitted, plain, urgent, divided]).not.toContain(caseId); // prettier-ignore
    const proposed = await ways.proposed();
    expect((await queue('clerk')).map(({ caseId, step }) => [caseId, step])).toEqual([[proposed, 'submission']]);
  });
});

describe('the suggestions', () => {
  it('[2.2.3.2.2-b] rest on the portfolio tables, and say so', async () => {
    const id = await atDivision({
      sender: '市住建局',
      title: '关于危旧房屋改造计划的请示',
      number: '住建发〔2026〕1号',
    });
    expect(await suggested('documents-deputy', id)).toMatchObject({ leaders: [], opinions: [], units: [] });
    const input = { relation: 'portfolio-vice-mayor', personId: scene.id('vice-two'), of: 'housing', fromOn: '2026-01-01' }; // prettier-ignore
    await scene.done('people/relate', 'post:office-director', input);
    expect((await suggested('documents-deputy', id))?.leaders).toMatchObject([
      {
        name: 'vice-two',
        awayUntil: null,
        reasons: [{ kind: 'portfolio', line: { zh: '市住建局' }, found: 'sender' }],
      },
    ]);
  });

  it('rest on how the papers of the sender went that the viewer may open, and on no other', async () => {
    const paper = (title: string, serial: number) => ({ sender: '市财政局', title, number: `财发〔2026〕${serial}号` });
    const earlier = await atDivision(paper('关于下达城市维护资金计划的请示', 1), true);
    const later = await atDivision(paper('关于调整国库集中支付办法的请示', 2));
    const found = await suggested('documents-deputy', later);
    const reasons = [{ kind: 'sender', count: 1, of: 1, since: '2026-03-02' }];
    expect(found?.leaders).toMatchObject([{ id: scene.id('vice'), reasons }]);
    expect(found?.opinions).toMatchObject([{ text: ways.division({}).opinion, reasons }]);
    await scene.database.query('update access set subject = $2 where case_id = $1', [
      earlier,
      `person:${scene.id('mayor')}`,
    ]);
    expect(await suggested('documents-deputy', later)).toMatchObject({ leaders: [], opinions: [], units: [] });
    expect(await suggested('water-desk', later)).toBeNull();
  });

  it('name a nearly identical title of another sender with its number, and the units that it went to', async () => {
    const floods = (year: number, sender: string) => ({
      sender,
      title: `关于${year}年防汛物资调拨的请示`,
      number: `${sender}〔2026〕3号`,
    });
    const earlier = await atDivision(floods(2025, '甲公司'), true);
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice'), earlier);
    await ways.done('submit', clerk, {}, earlier);
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water', 'finance'), earlier);
    await scene.act('documents/confirm-receipt', clerk, {}, { caseId: earlier });
    await ways.done('receive-back', clerk, {}, earlier);
    const units = [
      { unit: scene.id('water'), role: 'lead' },
      { unit: scene.id('finance'), role: 'join' },
    ];
    await ways.done('hand-out', clerk, { units, text: '请按批示办理' }, earlier);
    const id = await atDivision(floods(2026, '乙公司'), true);
    const found = await suggested('deputy-two', id);
    const similar = { kind: 'similar', caseId: earlier, number: '甲公司〔2026〕3号', day: '2026-03-02' };
    expect(found?.leaders).toMatchObject([
      { id: scene.id('vice'), reasons: [{ kind: 'divided', by: 'documents-deputy', day: '2026-03-02' }, similar] },
    ]);
    expect(found?.units).toMatchObject([
      {
        units: [
          { zh: '市水务局', role: 'lead' },
          { zh: '市财政局', role: 'join' },
        ],
        reasons: [similar],
      },
    ]);
  });

  it('are none at the other desks', async () => {
    expect(await suggested('clerk', await ways.proposed())).toMatchObject({ leaders: [], opinions: [], units: [] });
  });
});
