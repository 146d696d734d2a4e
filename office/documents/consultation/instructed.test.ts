import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookupsIn } from '../../../store/testing/lookups.test-helper.ts';
import { clerk, waysIn } from '../../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../../store/testing/scene.test-helper.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let look: ReturnType<typeof lookupsIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  look = lookupsIn(scene);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T10:00');
});
afterAll(() => scene.close());

const proposer = 'deputy-two';
const broken = (rule: string) => ({
  kind: 'findings',
  findings: expect.arrayContaining([expect.objectContaining({ rule: `documents/${rule}`, met: false })]) as unknown,
});

/** The vice mayor wants the opinion of two units, and that the water bureau carries it out. */
async function instructed(): Promise<string> {
  const caseId = await ways.submitted();
  const said = ways.opinion('agree', '同意。请财政、水务先提意见，由水务局办理', 'water', 'finance');
  await ways.done('instruct', 'vice', said, caseId);
  await ways.done('receive-back', clerk, {}, caseId);
  return caseId;
}

async function asked(...units: string[]) {
  const caseId = await instructed();
  await ways.done('ask-opinions', clerk, { units: units.map(scene.id), question: '请就资金安排提出意见' }, caseId);
  const requests = await scene.rows<{ case_id: string; owner: string }>(
    'select r.case_id, r.owner from consultations r join cases c on c.id = r.case_id where c.parent = $1 order by r.id',
    [caseId],
  );
  return { caseId, requests, request: requests[0]?.case_id ?? '' };
}

const answer = (request: string, stance: 'agree' | 'disagree', by: string) =>
  ways.done('answer-request', by, { stance, text: '资金来源未落实' }, request);
const toWater = { units: [{ unit: 'water', role: 'lead' }], text: '请按批示办理' };
const handedTo = () => ({ ...toWater, units: toWater.units.map(({ unit, role }) => ({ unit: scene.id(unit), role })) });

describe('opinions that the leader wants first', () => {
  it('are asked for by the section, belong to whoever proposed, and bring the paper back to the section', async () => {
    const { caseId, requests, request } = await asked('finance');
    expect(await ways.desks(caseId)).toEqual([`instructed-consultation ${clerk}`]);
    expect(requests).toEqual([{ case_id: request, owner: `relation:counterpart-deputy:${scene.id('vice')}` }]);
    expect((await ways.act('hand-out', clerk, handedTo(), caseId)).kind).toBe('refusal');
    await answer(request, 'agree', 'finance-desk');
    expect(await ways.desks(caseId)).toEqual([`handing-out ${clerk}`]);
  });

  it('[2.2.4.1-a] a unit that was asked has been served; one that the instruction names beside it has not', async () => {
    const { caseId, request } = await asked('finance');
    await answer(request, 'agree', 'finance-desk');
    const elsewhere = { units: [{ unit: scene.id('finance'), role: 'lead' }], text: '请办理' };
    expect(await ways.act('hand-out', clerk, elsewhere, caseId)).toMatchObject(
      broken('instruction/handed-out-as-instructed'),
    );
    await ways.done('hand-out', clerk, handedTo(), caseId);
    expect(await look.stepOf(caseId)).toBe('handling');
  });

  it('that was asked for on an earlier instruction does not serve for the next', async () => {
    const { caseId, request } = await asked('finance');
    await answer(request, 'agree', 'finance-desk');
    await ways.done('submit-again', clerk, { reason: '意见已齐，再呈批示' }, caseId);
    await ways.done('submit', clerk, {}, caseId);
    await ways.done('instruct', 'vice', ways.opinion('agree', '请两家办理', 'water', 'finance'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    expect(await ways.act('hand-out', clerk, handedTo(), caseId)).toMatchObject(
      broken('instruction/handed-out-as-instructed'),
    );
  });

  it('do not open the paper to the unit that is asked', async () => {
    const { caseId } = await asked('finance');
    expect(await ways.act('answer-request', 'finance-desk', { stance: 'agree' }, caseId)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
    expect(await scene.rows('select unit, role from hand_outs where case_id = $1', [caseId])).toEqual([
      { unit: scene.id('finance'), role: 'opinion' },
    ]);
  });

  it('against it are weighed by whoever proposed, before the paper goes out or up again', async () => {
    const { caseId, request } = await asked('finance');
    await answer(request, 'disagree', 'finance-desk');
    for (const [act, input] of [
      ['hand-out', handedTo()],
      ['submit-again', { reason: '意见不一，再呈批示' }],
    ] as const)
      expect(await ways.act(act, clerk, input, caseId)).toMatchObject(broken('consultation/disagreement-weighed'));
    expect((await ways.act('weigh-opinion', clerk, { adopted: true }, request)).kind).toBe('refusal');
    await ways.done('weigh-opinion', proposer, { adopted: false, why: '已列入年度预算' }, request);
    await ways.done('hand-out', clerk, handedTo(), caseId);
    expect(await ways.act('weigh-opinion', proposer, { adopted: true }, request)).toMatchObject({
      refusal: { reason: 'proposal-signed' },
    });
  });

  it('still stand when the paper goes up again; the instruction before them does not', async () => {
    const { caseId, request } = await asked('finance');
    await answer(request, 'disagree', 'finance-desk');
    await ways.done('weigh-opinion', proposer, { adopted: true }, request);
    await ways.done('submit-again', clerk, { reason: '意见已齐，再呈批示' }, caseId);
    const rows = await scene.rows<{ kind: string; set_aside: boolean }>(
      `select o.kind, c.state -> 'setAside' @> to_jsonb(o.seq) as set_aside
       from opinions o join cases c on c.id = o.case_id where c.id = $1 and o.kind in ('instruction', 'consulted', 'weighing')`,
      [caseId],
    );
    expect(Object.fromEntries(rows.map((row) => [row.kind, row.set_aside]))).toEqual({
      instruction: true,
      consulted: false,
      weighing: false,
    });
  });

  it('can be given up by the section, with the reason told to the units', async () => {
    const { caseId, request } = await asked('finance', 'water');
    await ways.done('end-consultation', clerk, { reason: '领导另有批示' }, caseId);
    expect(await ways.desks(caseId)).toEqual([`handing-out ${clerk}`]);
    expect(await look.stepOf(request)).toBe('ended');
    await ways.done('hand-out', clerk, handedTo(), caseId);
  });
});
