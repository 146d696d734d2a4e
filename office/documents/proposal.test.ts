import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { clerk, waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { passingPreReview } from './samples.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const broken = (rule: string): object => ({
  kind: 'findings',
  findings: expect.arrayContaining([
    expect.objectContaining({ rule: `documents/proposal/${rule}`, met: false }),
  ]) as unknown,
});
const opinionsOf = (caseId: string) =>
  scene.rows('select kind, text, stance, as_target from opinions where case_id = $1 order by seq', [caseId]);

describe('the proposal', () => {
  it('[2.2.3.2.1-a] is the secretary-general’s for a provincial department, and only that way is open', async () => {
    const caseId = await ways.registered({ senderClass: 'provincial' });
    expect(await ways.act('distribute-for-division', clerk, { opinion: '请分办' }, caseId)).toMatchObject(
      broken('division-by-sender-class'),
    );
    await ways.done('distribute-for-instruction', clerk, { opinion: '请拟办' }, caseId);
    expect(await ways.desks(caseId)).toEqual(['proposal post:secretary-general']);
  });

  it('[2.2.3.2.1-a] a cipher telegram goes to the secretary-general whoever sent it', async () => {
    const caseId = await ways.registered({ senderClass: 'department', medium: 'cipher-telegram' });
    await ways.done('distribute-for-instruction', clerk, { opinion: '请拟办' }, caseId);
    expect(await ways.desks(caseId)).toEqual(['proposal post:secretary-general']);
  });

  it('[2.2.3.2.2-a] of a city department’s paper begins with the division by the deputy for documents', async () => {
    for (const senderClass of ['department', 'city-body', 'unit-in-city', 'public']) {
      const caseId = await ways.registered({ senderClass, kind: 'letter' });
      expect(await ways.act('distribute-for-instruction', clerk, { opinion: '请拟办' }, caseId)).toMatchObject(
        broken('proposal-by-sender-class'),
      );
      await ways.done('distribute-for-division', clerk, { opinion: '请分办' }, caseId);
      expect(await ways.desks(caseId)).toEqual(['division post:documents-deputy-secretary-general']);
    }
  });

  it('[2.2.3.2.2-b] divided to a portfolio, it is the task of that leader’s counterpart deputy', async () => {
    const caseId = await ways.divided();
    expect(await ways.desks(caseId)).toEqual([`proposal relation:counterpart-deputy:${scene.id('vice')}`]);
    expect(await ways.act('sign-proposal', 'deputy-one', ways.proposalOf('vice'), caseId)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
    const other = await ways.forDivision();
    const input = { ...ways.division({}), leader: scene.id('director') };
    expect(await ways.act('divide', 'documents-deputy', input, other)).toMatchObject({
      refusal: { reason: 'not-a-leader' },
    });
  });

  it('[2.2.3.2.2-c] the leader of the portfolio is next, not the mayor', async () => {
    const caseId = await ways.divided();
    expect(await ways.act('sign-proposal', 'deputy-two', ways.proposalOf('mayor'), caseId)).toMatchObject(
      broken('portfolio-leader-next'),
    );
    expect(await ways.act('sign-proposal', 'deputy-two', ways.proposalOf('mayor', 'vice'), caseId)).toMatchObject(
      broken('portfolio-leader-next'),
    );
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice', 'mayor'), caseId);
    await ways.done('submit', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual([`instruction person:${scene.id('vice')}`]);
  });

  it.each(['请批示', '呈市长阅示', '请领导批示。', '拟请有关部门按程序办理', '同意'])(
    '[2.2.3.2.2-d] is refused when it only passes the paper on: %s',
    async (opinion) => {
      const caseId = await ways.divided();
      const input = { ...ways.proposalOf('vice'), opinion };
      expect(await ways.act('sign-proposal', 'deputy-two', input, caseId)).toMatchObject(broken('own-opinion'));
      const waiting = await ways.forDivision();
      const division = { ...ways.division({}), opinion };
      expect(await ways.act('divide', 'documents-deputy', division, waiting)).toMatchObject(broken('own-opinion'));
    },
  );

  it('[2.2.3.2-a] empty, it is not even a proposal; without one nothing is submitted', async () => {
    const caseId = await ways.divided();
    expect(
      (await ways.act('sign-proposal', 'deputy-two', { ...ways.proposalOf('vice'), opinion: ' ' }, caseId)).kind,
    ).toBe('invalid');
    expect(await ways.act('submit', clerk, {}, caseId)).toMatchObject({ kind: 'refusal' });
  });

  it('[2.2.3.2-b] [2.2.3.2.1-b] once signed it is back in the section, with its hand-over, and only the section submits', async () => {
    const caseId = await ways.divided();
    for (const who of ['documents-deputy', 'deputy-two']) await ways.act('confirm-receipt', who, {}, caseId);
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice'), caseId);
    expect(await ways.desks(caseId)).toEqual(['submission post:documents-clerk']);
    const [custody] = await scene.rows(
      'select from_target, to_target from custody where case_id = $1 and received_at is null',
      [caseId],
    );
    expect(custody).toEqual({
      from_target: `relation:counterpart-deputy:${scene.id('vice')}`,
      to_target: 'post:documents-clerk',
    });
    for (const who of ['deputy-two', 'documents-deputy'])
      expect((await ways.act('submit', who, {}, caseId)).kind).toBe('refusal');
    await ways.done('submit', clerk, {}, caseId);
  });

  it('an insufficient one goes back to the same desk with a reason; the old one is shown, no longer valid (L2)', async () => {
    const caseId = await ways.proposed();
    await ways.done('send-back-proposal', clerk, { reason: '未写明牵头单位' }, caseId);
    expect(await ways.desks(caseId)).toEqual([`proposal relation:counterpart-deputy:${scene.id('vice')}`]);
    expect(await ways.act('submit', clerk, {}, caseId)).toMatchObject({ kind: 'refusal' });
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice'), caseId);
    expect(await opinionsOf(caseId)).toHaveLength(3);
    const [row] = await scene.rows<{ state: { setAside: number[] } }>('select state from cases where id = $1', [
      caseId,
    ]);
    expect(row?.state.setAside.length).toBeGreaterThan(0);
  });
});

describe('a department’s draft', () => {
  it('[2.2.3.2.3-b] opens a pre-review task of the counterpart deputy, and no other way is open', async () => {
    const matter = { draftFor: 'approval' };
    const caseId = await ways.forDivision({}, matter);
    expect(await ways.act('divide', 'documents-deputy', ways.division(matter), caseId)).toMatchObject(
      broken('draft-needs-pre-review'),
    );
    await ways.done('divide-for-pre-review', 'documents-deputy', ways.division(matter), caseId);
    expect(await ways.desks(caseId)).toEqual([`pre-review relation:counterpart-deputy:${scene.id('vice')}`]);
  });

  it('[2.2.3.2.3-a] marked as one only by its proposal, it cannot be submitted before its pre-review is recorded', async () => {
    const caseId = await ways.divided();
    const input = { ...ways.proposalOf('vice'), matter: { draftFor: 'issue', asksDecision: true } };
    await ways.done('sign-proposal', 'deputy-two', input, caseId);
    expect(await ways.act('submit', clerk, {}, caseId)).toMatchObject(broken('pre-review-recorded'));
    await ways.done('send-back-proposal', clerk, { reason: '应先作前置审核' }, caseId);
    await ways.done('open-pre-review', 'deputy-two', { reason: '代拟稿' }, caseId);
    await ways.done('pass-pre-review', 'deputy-two', { sheet: passingPreReview }, caseId);
    await ways.done('sign-proposal', 'deputy-two', input, caseId);
    await ways.done('submit', clerk, {}, caseId);
  });

  it('a mark is never silently removed', async () => {
    const caseId = await ways.forDivision({}, { draftFor: 'approval' });
    expect(await ways.act('divide', 'documents-deputy', ways.division({}), caseId)).toMatchObject(broken('flags-stay'));
  });

  it.each([
    ['2.2.3.2.3-c', 'grounds', 'open', 'pre-review-grounds'],
    ['2.2.3.2.3-e', 'conforms', 'no', 'pre-review-conforms'],
    ['2.2.3.2.3-f', 'format', 'no', 'pre-review-format'],
    ['2.2.3.2.3-g', 'agreed', 'no', 'pre-review-agreed'],
  ] as const)('[%s] is not passed while %s is %s', async (_, question, answer, rule) => {
    const caseId = await ways.inPreReview();
    const sheet = { ...passingPreReview, [question]: answer };
    expect(await ways.act('pass-pre-review', 'deputy-two', { sheet }, caseId)).toMatchObject(broken(rule));
    expect((await ways.act('pass-pre-review', 'deputy-two', { sheet: passingPreReview }, caseId)).kind).toBe('done');
  });

  it('[2.2.3.2.3-g] two units concerned and one agreement: set to pass, the office objects', async () => {
    const caseId = await ways.inPreReview();
    const units = [
      { name: '市财政局', agrees: true },
      { name: '市住建局', agrees: false },
    ];
    const outcome = await ways.act('pass-pre-review', 'deputy-two', { sheet: { ...passingPreReview, units } }, caseId);
    expect(outcome).toMatchObject(broken('pre-review-agreed'));
  });

  it('[2.2.3.2.3-d] six of seven materials, the seventh neither attached nor marked with a reason: refused', async () => {
    const caseId = await ways.inPreReview();
    const with7th = (state: string, reason: string) => ({
      sheet: { ...passingPreReview, materials: { ...passingPreReview.materials, evaluation: { state, reason } } },
    });
    for (const [state, reason] of [
      ['missing', ''],
      ['missing', '来不及'],
      ['not-applicable', ' '],
    ] as const)
      expect(await ways.act('pass-pre-review', 'deputy-two', with7th(state, reason), caseId)).toMatchObject(
        broken('pre-review-materials'),
      );
    expect(
      (await ways.act('pass-pre-review', 'deputy-two', with7th('not-applicable', '不涉及评估'), caseId)).kind,
    ).toBe('done');
  });

  it.each([
    ['2.2.3.2.3-e', 'conforms'],
    ['2.2.3.2.3-f', 'format'],
  ] as const)(
    '[%s] answered with no, it goes back to its sender with the reason, and not without one',
    async (_, question) => {
      const caseId = await ways.inPreReview();
      const sheet = { ...passingPreReview, [question]: 'no' };
      expect(await ways.act('fail-pre-review', 'deputy-two', { sheet }, caseId)).toMatchObject(
        broken('pre-review-failed'),
      );
      expect(
        await ways.act('fail-pre-review', 'deputy-two', { sheet: { ...passingPreReview, reason: '随意' } }, caseId),
      ).toMatchObject(broken('pre-review-failed'));
      await ways.done('fail-pre-review', 'deputy-two', { sheet: { ...sheet, reason: '与上位法不符' } }, caseId);
      const [row] = await scene.rows('select step, closed_at is not null as over from cases where id = $1', [caseId]);
      expect(row).toEqual({ step: 'returned', over: true });
      expect((await opinionsOf(caseId)).at(-1)).toMatchObject({
        kind: 'pre-review',
        text: '与上位法不符',
        stance: 'disagree',
      });
    },
  );

  it('[2.2.3.2.3-h] a normative one is submitted only after the Legislative Affairs Office has passed it', async () => {
    const matter = { draftFor: 'issue', normative: true };
    const caseId = await ways.inPreReview(matter);
    expect(await ways.act('pass-pre-review', 'deputy-two', { sheet: passingPreReview }, caseId)).toMatchObject({
      refusal: { reason: 'normative-needs-legality-review' },
    });
    await ways.done('ask-legality-review', 'deputy-two', { sheet: passingPreReview }, caseId);
    expect(await ways.desks(caseId)).toEqual([`legality unit:${scene.id('legislative-affairs-office')}`]);
    await ways.done('pass-legality-review', 'legislative-affairs-office-desk', { opinion: '合法' }, caseId);
    expect(await ways.desks(caseId)).toEqual([`proposal relation:counterpart-deputy:${scene.id('vice')}`]);
    const signed = { ...ways.proposalOf('vice'), matter: { ...matter, asksDecision: true } };
    await ways.done('sign-proposal', 'deputy-two', signed, caseId);
    await ways.done('submit', clerk, {}, caseId);

    const late = await ways.divided();
    await ways.done(
      'sign-proposal',
      'deputy-two',
      { ...signed, matter: { normative: true, asksDecision: true } },
      late,
    );
    expect(await ways.act('submit', clerk, {}, late)).toMatchObject(broken('legality-passed'));
  });
});

describe('a department’s own matter', () => {
  it('[2.2.3.2.4-a] confirmed by deputy and secretary-general, it can only be transferred; no leader’s desk lies on the way', async () => {
    const caseId = await ways.registered();
    const input = { opinion: '属部门职责', unit: scene.id('water'), leader: scene.id('vice') };
    await ways.done('distribute-to-department', clerk, input, caseId);
    expect((await ways.act('transfer-to-department', clerk, {}, caseId)).kind).toBe('refusal');
    await ways.done('confirm-duty', 'deputy-two', { opinion: '属水务局职责' }, caseId);
    expect(await ways.desks(caseId)).toEqual(['duty-secretary-general post:secretary-general']);
    await ways.done('confirm-duty', 'secretary-general', { opinion: '同意转办' }, caseId);
    expect(await ways.desks(caseId)).toEqual(['transfer post:documents-clerk']);
    for (const act of ['submit', 'distribute-for-instruction', 'hand-out'])
      expect((await ways.act(act, clerk, { opinion: '请拟办' }, caseId)).kind).not.toBe('done');
    await ways.done('transfer-to-department', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual([`department unit:${scene.id('water')}`]);
    const asked = await scene.rows<{ target: string }>('select target from tasks where case_id = $1', [caseId]);
    for (const { target } of asked) expect(target).not.toMatch(/^person:/u);
  });
});
