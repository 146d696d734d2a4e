import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { passingSheet, registration, request } from './samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const clerk = 'clerk';
async function registered(more: object = {}): Promise<string> {
  const { caseId } = await scene.done('documents/record-arrival', clerk, { ...request, ...more });
  await scene.done('documents/pass-review', clerk, { sheet: passingSheet }, { caseId });
  await scene.done('documents/register-document', clerk, registration, { caseId });
  return caseId;
}
const openTasks = async (id: string) =>
  (await scene.rows('select target from tasks where case_id = $1 and closed_at is null order by target', [id])).map(
    ({ target }) => target,
  );
const circulate = async (...readers: string[]) => {
  const caseId = await registered();
  const input = { opinion: '请市领导阅', readers: readers.map(scene.id) };
  await scene.done('documents/distribute-for-reading', clerk, input, { caseId });
  return caseId;
};

describe('distribution', () => {
  it('[2.2.2-b] goes where the opinion says, and leaves its trace with the text (L8)', async () => {
    for (const [senderClass, desk, act] of [
      ['provincial', 'post:secretary-general', 'documents/distribute-for-instruction'],
      ['department', 'post:documents-deputy-secretary-general', 'documents/distribute-for-division'],
    ] as const) {
      const caseId = await registered({ senderClass });
      await scene.done(act, clerk, { opinion: '请按程序拟办' }, { caseId });
      expect(await openTasks(caseId)).toEqual([desk]);
      const [row] = await scene.rows<{ body: string; act: string }>(
        'select act, body from trail where case_id = $1 order by seq desc limit 1',
        [caseId],
      );
      expect(row?.act).toBe(act);
      expect(row?.body).toContain('请按程序拟办');
      const [document] = await scene.rows('select distribution, distributed_at from documents where case_id = $1', [
        caseId,
      ]);
      expect(document).toEqual({
        distribution: '请按程序拟办',
        distributed_at: scene.now().toString().replace('Z', '.000Z'),
      });
    }
  });

  it('[2.2-c] a person who is not in the route cannot open the case, neither act nor know of it', async () => {
    const caseId = await circulate('vice');
    for (const who of ['mayor', 'director', 'water-desk', 'general-head', 'auditor', 'system'])
      expect(await scene.act('documents/mark-read', who, { remark: '' }, { caseId })).toMatchObject({
        refusal: { reason: 'no-such-case' },
      });
    const nowhere = { caseId: scene.id('mayor') };
    expect(await scene.act('documents/mark-read', 'mayor', { remark: '' }, nowhere)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
  });

  it('L4 circulating to oneself or to nobody known is refused with the reason, a reader named twice is asked once', async () => {
    const caseId = await registered();
    const circulateTo = (readers: readonly string[]) =>
      scene.act('documents/distribute-for-reading', clerk, { opinion: '请阅', readers }, { caseId });
    const oneself = { kind: 'refusal', refusal: { reason: 'reader-is-oneself' } };
    expect(await circulateTo([scene.id(clerk)])).toMatchObject(oneself);
    expect(await circulateTo([scene.id('vice'), scene.id(clerk)])).toMatchObject(oneself);
    const nobody = '00000000-0000-7000-8000-00000000dead';
    expect(await circulateTo([scene.id('vice'), nobody])).toMatchObject({ refusal: { reason: 'no-such-person' } });
    const toUnit = { opinion: '请办理', unit: nobody, leader: scene.id('vice') };
    expect(await scene.act('documents/distribute-to-department', clerk, toUnit, { caseId })).toMatchObject({
      refusal: { reason: 'no-such-unit' },
    });
    expect((await circulateTo([scene.id('vice'), scene.id('mayor'), scene.id('vice')])).kind).toBe('done');
    const asked = [`person:${scene.id('vice')}`, `person:${scene.id('mayor')}`, 'post:documents-clerk'];
    expect(await openTasks(caseId)).toEqual(asked.toSorted());
  });

  it("a reader's mark blocks nobody, and nobody's signature falls with it", async () => {
    const caseId = await circulate('vice', 'executive');
    const seen = Number((await scene.rows('select seq from chain_heads where case_id = $1', [caseId]))[0]?.seq);
    await scene.done('documents/open-reading', 'vice', {}, { caseId, seenSeq: seen });
    await scene.done('documents/mark-read', 'executive', { remark: '同意' }, { caseId, seenSeq: seen });
    await scene.done('documents/mark-read', 'vice', { remark: '' }, { caseId, seenSeq: seen });
    await scene.done('documents/close-reading', clerk, {}, { caseId, seenSeq: seen });
    expect(await openTasks(caseId)).toEqual([]);
  });

  it('L3 closing the circulation tells those who have not read: who closed it, and why', async () => {
    const caseId = await circulate('vice', 'executive');
    await scene.done('documents/close-reading', clerk, {}, { caseId });
    const tasks = await scene.rows(
      `select closed_by, closed_act, closed_why from tasks where case_id = $1 and target = $2`,
      [caseId, `person:${scene.id('vice')}`],
    );
    expect(tasks).toEqual([
      { closed_by: scene.id('clerk'), closed_act: 'documents/close-reading', closed_why: 'case-closed' },
    ]);
    expect(await scene.rows('select to_target, kind from notices where case_id = $1 order by 1', [caseId])).toEqual(
      ['executive', 'vice']
        .map((who) => ({ to_target: `person:${scene.id(who)}`, kind: 'circulation-closed' }))
        .toSorted((a, b) => (a.to_target < b.to_target ? -1 : 1)),
    );
  });
});

describe('the original', () => {
  it('[2.2-c] is in transit until its receiver confirms; nobody else can, and it warns once after its limit', async () => {
    const caseId = await registered();
    await scene.done('documents/distribute-for-division', clerk, { opinion: '请分办' }, { caseId });
    const transit = async () =>
      (await scene.rows('select id, warn_at from custody where case_id = $1 and received_at is null', [caseId]))[0];
    const [moving] = [await transit()];
    const overdue = () => scene.act('general/transit-overdue', 'clock', { custody: moving?.id }, { caseId });
    expect(moving?.warn_at).toBe(new Date('2026-03-02T11:00:00+08:00').toISOString());
    expect(await scene.act('documents/confirm-receipt', 'clerk', {}, { caseId })).toMatchObject({
      refusal: { reason: 'not-for-you' },
    });
    scene.moveTo('2026-03-02T11:00');
    expect((await overdue()).kind).toBe('done');
    expect(await overdue()).toMatchObject({ refusal: { reason: 'nothing-in-transit' } });
    const told = await scene.rows(
      `select to_target from notices where case_id = $1 and kind = 'in-transit' order by 1`,
      [caseId],
    );
    expect(told).toEqual([
      { to_target: 'post:documents-clerk' },
      { to_target: 'post:documents-deputy-secretary-general' },
    ]);
    await scene.done('documents/confirm-receipt', 'documents-deputy', {}, { caseId });
    expect(await transit()).toBeUndefined();
  });

  it('[2.2-b] moves only from whoever has it, to somebody in the route, so that custody has no gap', async () => {
    const caseId = await registered();
    const hand = (who: string, to: string) => scene.act('documents/hand-over', who, { to }, { caseId });
    expect(await hand('clerk', 'post:mayor')).toMatchObject({ refusal: { reason: 'not-in-the-route' } });
    expect(await hand('chief', 'post:documents-clerk')).toMatchObject({ refusal: { reason: 'not-the-custodian' } });
    expect((await hand('clerk', 'post:documents-section-chief')).kind).toBe('done');
    expect(await hand('clerk', 'post:documents-section-chief')).toMatchObject({
      refusal: { reason: 'already-in-transit' },
    });
    await scene.done('documents/confirm-receipt', 'chief', {}, { caseId });
    expect((await hand('chief', 'post:documents-clerk')).kind).toBe('done');
  });
});

describe('absence and substitution (L22)', () => {
  const away = (who: string, from: string, until: string) =>
    scene.done('people/record-absence', 'director', {
      personId: scene.id(who),
      kind: 'business',
      fromAt: `${from}:00+08:00`,
      untilAt: `${until}:00+08:00`,
      approvedBy: scene.id('secretary-general'),
    });

  it('a task goes one step up while its only holder is away, says for whom, and comes back', async () => {
    const caseId = await registered();
    await scene.done('documents/distribute-for-division', clerk, { opinion: '请拟办' }, { caseId });
    const close = (who: string) =>
      scene.act('documents/send-back-to-section', who, { reason: '应先征求意见' }, { caseId, dryRun: true });
    expect((await close('secretary-general')).kind).toBe('refusal');
    await away('documents-deputy', '2026-03-02T09:00', '2026-03-03T09:00');
    expect(await scene.holder('post:documents-deputy-secretary-general')).toBe(scene.id('secretary-general'));
    expect((await close('secretary-general')).kind).toBe('would');
    expect((await close('documents-deputy')).kind).toBe('refusal');
    scene.moveTo('2026-03-03T09:00');
    expect((await close('documents-deputy')).kind).toBe('would');
    expect((await close('secretary-general')).kind).toBe('refusal');
  });

  it('a named substitute acts, and the trail keeps for whom', async () => {
    scene.moveTo('2026-03-04T09:00');
    await scene.done('people/name-substitute', 'director', {
      forTarget: 'post:documents-deputy-secretary-general',
      personId: scene.id('deputy-one'),
      decision: '分工通知',
      fromOn: '2026-03-04',
    });
    await away('documents-deputy', '2026-03-04T08:00', '2026-03-05T08:00');
    const caseId = await registered();
    await scene.done('documents/distribute-for-division', clerk, { opinion: '请拟办' }, { caseId });
    await scene.done('documents/send-back-to-section', 'deputy-one', { reason: '应先征求意见' }, { caseId });
    const [row] = await scene.rows<{ body: string }>(
      'select body from trail where case_id = $1 order by seq desc limit 1',
      [caseId],
    );
    expect(JSON.parse(row?.body ?? '')).toMatchObject({
      by: scene.id('deputy-one'),
      as: { why: { kind: 'substitute', for: scene.id('documents-deputy') } },
    });
  });

  it('the second clerk goes on alone while the first is away, and nobody approves his own absence', async () => {
    scene.moveTo('2026-03-05T09:00');
    await away('clerk', '2026-03-05T08:00', '2026-03-06T08:00');
    expect(await scene.holder('post:documents-clerk')).toBe(scene.id('second-clerk'));
    expect((await scene.act('documents/record-arrival', 'clerk', request)).kind).toBe('refusal');
    const own = {
      personId: scene.id('vice'),
      kind: 'business',
      fromAt: '2026-03-09T00:00:00Z',
      untilAt: '2026-03-10T00:00:00Z',
    };
    expect(
      await scene.act('people/record-absence', 'director', { ...own, approvedBy: scene.id('vice') }),
    ).toMatchObject({
      refusal: { reason: 'not-to-oneself' },
    });
  });
});

describe('on paper', () => {
  it("the leader's deputy enters what the leader wrote by hand: on paper by one, entered by the other", async () => {
    const caseId = await circulate('mayor');
    const onPaper = { by: scene.id('mayor'), place: '文件原件第1页' };
    const read = (who: string) => scene.act('documents/mark-read', who, { remark: '同意' }, { caseId, onPaper });
    expect((await read('clerk')).kind).toBe('refusal');
    expect((await read('deputy-one')).kind).toBe('done');
    const [row] = await scene.rows<{ body: string }>(
      'select body from trail where case_id = $1 order by seq desc limit 1',
      [caseId],
    );
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ by: scene.id('deputy-one'), onPaper });
  });
});
