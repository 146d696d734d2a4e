import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lookups, lookupsIn } from '../../../store/testing/lookups.test-helper.ts';
import { waysIn } from '../../../store/testing/receipt-ways.test-helper.ts';
import { receipt as receiptProcedure } from '../../../regulation/documents/receipt/receipt.procedure.ts';
import { openScene, type Scene } from '../../../store/testing/scene.test-helper.ts';
import { verify } from '../../../store/verify.ts';
import { failingSheet, passingSheet, registration, request } from '../samples.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let noticesOf: Lookups['noticesOf'];
let stepOf: Lookups['stepOf'];
const clerk = 'post:documents-clerk';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  ({ noticesOf, stepOf } = lookupsIn(scene));
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T09:00');
});
afterAll(() => scene.close());

const prepare = async (paper: object = {}, by = 'water-desk', unit = 'water') =>
  scene.act('documents/prepare-sending', by, { unit: scene.id(unit), paper: { ...request, ...paper } });
async function prepared(paper: object = {}): Promise<string> {
  const outcome = await prepare(paper);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.committed.caseId;
}
async function checked(paper: object = {}, more: object = {}): Promise<string> {
  const caseId = await prepared(paper);
  await ways.done('check-sending', 'water-desk', { sheet: passingSheet }, caseId, more);
  return caseId;
}
async function sent(paper: object = {}) {
  const sending = await checked(paper);
  const { also } = await ways.done('sign-and-send', 'water-head', {}, sending);
  return { sending, receipt: also[0] ?? '' };
}
const row = async <Row extends object>(table: string, caseId: string) =>
  (await scene.rows<Row>(`select * from ${table} where case_id = $1`, [caseId]))[0];
const sendingOf = (caseId: string) =>
  row<{ receipt: string; returns: unknown[]; outcome: string | null; outcome_text: string }>(
    'department_sendings',
    caseId,
  );
const documentOf = (caseId: string) => row<Record<string, unknown>>('documents', caseId);
const moment = (value: unknown) => new Date(value as string).toISOString();
const accessTo = async (caseId: string) =>
  (
    await scene.rows<{ subject: string }>('select subject from access where case_id = $1 order by subject', [caseId])
  ).map(({ subject }) => subject);
const ofWater = () => ['head', 'desk', 'deputy'].map((key) => `person:${scene.id(`water-${key}`)}`);

describe('a department prepares a paper', () => {
  it('as itself, whatever the input says who sends it', async () => {
    const caseId = await prepared({ sender: '省政府办公厅', senderClass: 'provincial' });
    expect(await documentOf(caseId)).toMatchObject({ sender: '市水务局', sender_class: 'department' });
  });

  it('for its own unit alone, and nobody else may open the draft', async () => {
    expect(await prepare({}, 'water-desk', 'finance')).toMatchObject({ refusal: { reason: 'not-your-unit' } });
    expect(await prepare({}, 'water-deputy')).toMatchObject({ refusal: { reason: 'not-entitled' } });
    expect(await prepare({}, 'clerk')).toMatchObject({ refusal: { reason: 'not-entitled' } });
    const caseId = await prepared();
    expect(await accessTo(caseId)).toEqual(
      [`person:${scene.id('water-desk')}`, `unit:${scene.id('water')}`].toSorted(),
    );
    for (const by of ['clerk', 'chief', 'finance-desk', 'water-deputy'])
      expect(await ways.act('check-sending', by, { sheet: passingSheet }, caseId)).toMatchObject({
        refusal: { reason: 'no-such-case' },
      });
    expect(await ways.desks(caseId)).toEqual([`drafting unit:${scene.id('water')}`]);
  });

  it('[2.1.1-a] nothing leaves the house unchecked: each question that is open keeps it back', async () => {
    const caseId = await prepared();
    for (const open of ['ordinance', 'format', 'workRules'] as const) {
      const sheet = { ...passingSheet, conformity: { ...passingSheet.conformity, [open]: 'open' } };
      expect(await ways.act('check-sending', 'water-desk', { sheet }, caseId)).toMatchObject({
        kind: 'findings',
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'documents/review/conformity', met: false }),
        ]) as unknown,
      });
    }
    expect(await ways.act('sign-and-send', 'water-head', {}, caseId)).toMatchObject({ kind: 'refusal' });
    expect(await stepOf(caseId)).toBe('drafting');
  });

  it('[2.1.4-i] 4 working days before the reply is wanted asks for a reason, 5 do not; at the signing the days count again', async () => {
    expect(await stepOf(await checked({ replyWantedOn: '2026-06-08' }))).toBe('signing');
    const short = await prepared({ replyWantedOn: '2026-06-05' });
    const check = (reasons?: Record<string, string>) =>
      ways.act('check-sending', 'water-desk', { sheet: passingSheet }, short, reasons ? { reasons } : {});
    expect((await check()).kind).toBe('findings');
    expect((await check({ 'documents/receipt/reply-lead': '汛期将至' })).kind).toBe('done');
    expect((await ways.act('sign-and-send', 'water-head', {}, short)).kind).toBe('done');
    const late = await checked({ replyWantedOn: '2026-06-08' });
    scene.moveTo('2026-06-02T09:00');
    expect((await ways.act('sign-and-send', 'water-head', {}, late)).kind).toBe('findings');
    const reasons = { 'documents/receipt/reply-lead': '主要负责人出差' };
    expect((await ways.act('sign-and-send', 'water-head', {}, late, { reasons })).kind).toBe('done');
  });

  it('corrects it as often as it takes, until the head has it', async () => {
    const caseId = await prepared();
    await ways.done(
      'change-sending',
      'water-desk',
      { paper: { ...request, title: '另题', urgency: 'urgent' } },
      caseId,
    );
    expect(await row('cases', caseId)).toMatchObject({ subject: '另题', urgency: 'urgent' });
    expect(await row('tasks', caseId)).toMatchObject({ urgency: 'urgent' });
    const other = await checked();
    expect(await ways.act('change-sending', 'water-head', { paper: request }, other)).toMatchObject({
      kind: 'refusal',
    });
  });

  it('is given back by the head or taken back by the desk, with a reason, and checked again', async () => {
    for (const by of ['water-head', 'water-desk']) {
      const caseId = await checked();
      expect((await ways.act('send-back-draft', by, { reason: ' ' }, caseId)).kind).toBe('invalid');
      await ways.done('send-back-draft', by, { reason: '请补充投资估算' }, caseId);
      expect(await ways.desks(caseId)).toEqual([`drafting unit:${scene.id('water')}`]);
    }
    const dropped = await prepared();
    await ways.done('drop-sending', 'water-desk', { reason: '并入另文' }, dropped);
    expect(await sendingOf(dropped)).toMatchObject({ outcome: 'dropped', outcome_text: '并入另文' });
  });
});

describe('the head signs', () => {
  it('alone, and never for an earlier moment', async () => {
    const caseId = await checked();
    for (const by of ['water-desk', 'finance-head', 'water-deputy'])
      expect((await ways.act('sign-and-send', by, {}, caseId)).kind).toBe('refusal');
    const earlier = { happenedAt: '2026-05-29T09:00:00+08:00', lateReason: '补记' };
    expect(await ways.act('sign-and-send', 'water-head', {}, caseId, earlier)).toMatchObject({
      refusal: { reason: 'sent-only-now' },
    });
  });

  it('[2.1.2-a] and the section has it at once, at its review, with everything that an arrival has', async () => {
    const { sending, receipt } = await sent();
    expect(await ways.desks(receipt)).toEqual([`review ${clerk}`]);
    const { version } = receiptProcedure;
    expect(await row('cases', receipt)).toMatchObject({ kind: 'receipt', parent: sending, step: 'review', version });
    expect(await documentOf(receipt)).toMatchObject({
      sender: '市水务局',
      sender_class: 'department',
      number: request.number,
      signatory: 'water-head',
      resubmits: null,
      sheet: null,
    });
    const arrival = await scene.done('documents/record-arrival', clerk, request);
    const asArrived = async (caseId: string) => ({
      clocks: await scene.rows('select rule, due_at, state from clocks where case_id = $1 order by rule', [caseId]),
      access: (await accessTo(caseId)).filter((subject) => subject.startsWith('post:')),
    });
    expect(await asArrived(receipt)).toEqual(await asArrived(arrival.caseId));
    expect(await ways.desks(sending)).toEqual([]);
  });

  it('[2.1.4-j] on a Sunday evening a plain paper counts from Monday, an extra-urgent one at once', async () => {
    scene.moveTo('2026-06-07T20:00');
    const { receipt } = await sent();
    const document = await documentOf(receipt);
    expect([moment(document?.arrived_at), moment(document?.counts_from), document?.outside_hours]).toEqual([
      '2026-06-07T12:00:00.000Z',
      '2026-06-08T00:30:00.000Z',
      true,
    ]);
    const sheet = { ...passingSheet, headMark: true, urgencyReason: '汛情' };
    const urgent = await prepared({ urgency: 'extra-urgent' });
    await ways.done('check-sending', 'water-desk', { sheet }, urgent);
    const { also } = await ways.done('sign-and-send', 'water-head', {}, urgent);
    expect(moment((await documentOf(also[0] ?? ''))?.counts_from)).toBe('2026-06-07T12:00:00.000Z');
  });

  it('the office’s case is the office’s: nobody of the department may open it, nor the office the draft', async () => {
    const { sending, receipt } = await sent();
    await ways.done('return-to-sender', clerk, { sheet: failingSheet }, receipt);
    for (const subject of [...ofWater(), `unit:${scene.id('water')}`])
      expect(await accessTo(receipt)).not.toContain(subject);
    expect(await accessTo(sending)).not.toContain(`person:${scene.id('clerk')}`);
    expect(await ways.act('withdraw', 'water-head', {}, receipt)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
  });
});

describe('what becomes of it', () => {
  it('[2.1.1-b] returned: the reasons are with the sender at once, and what is sent again follows the returned paper', async () => {
    const { sending, receipt } = await sent();
    await ways.done('return-to-sender', clerk, { sheet: failingSheet, remark: '请尽快' }, receipt);
    expect(await ways.desks(sending)).toEqual([`drafting unit:${scene.id('water')}`]);
    expect(await noticesOf(sending, 'sending-returned')).toEqual([`unit:${scene.id('water')}`]);
    expect((await sendingOf(sending))?.returns).toMatchObject([
      {
        receipt,
        act: 'documents/return-to-sender',
        reason: '未写明行文依据',
        remark: '请尽快',
        failed: [{ source: '2.2.1-c' }],
      },
    ]);
    scene.moveTo('2026-06-03T10:00');
    await ways.done('check-sending', 'water-desk', { sheet: passingSheet }, sending);
    const { also } = await ways.done('sign-and-send', 'water-head', {}, sending);
    const again = also[0] ?? '';
    expect(again).not.toBe(receipt);
    expect(await documentOf(again)).toMatchObject({ resubmits: receipt });
    expect(await stepOf(receipt)).toBe('returned');
    await ways.done('pass-review', clerk, { sheet: passingSheet }, again);
    expect(moment((await row<{ accepted_at: string }>('cases', again))?.accepted_at)).toBe('2026-06-03T02:00:00.000Z');
  });

  it('[2.1.1-b] returned later, from the proposal: the deputy’s reason is the sender’s', async () => {
    const { sending, receipt } = await sent();
    await ways.done('pass-review', clerk, { sheet: passingSheet }, receipt);
    await ways.done('register-document', clerk, registration, receipt);
    await ways.done('distribute-for-division', clerk, { opinion: '请分办', matter: {} }, receipt);
    await ways.done('return-for-completion', 'documents-deputy', { reason: '缺投资估算' }, receipt);
    expect((await sendingOf(sending))?.returns).toMatchObject([{ reason: '缺投资估算', failed: [] }]);
  });

  it.each([
    ['transferred', 'transfer-elsewhere', '市人大办公室'],
    ['closed', 'close-with-remark', ''],
  ])('%s: the sending ends with it', async (outcome, act, text) => {
    const { sending, receipt } = await sent();
    if (outcome === 'transferred') {
      const checks = { ...passingSheet.checks, ownMatter: 'no', reason: '属市人大职权' };
      await ways.done(act, clerk, { sheet: { ...passingSheet, checks }, to: text }, receipt);
    } else await closed(receipt);
    expect(await sendingOf(sending)).toMatchObject({ outcome, outcome_text: text });
    expect(await stepOf(sending)).toBe('sending-closed');
    expect(await noticesOf(sending, `sending-${outcome}`)).toEqual([`unit:${scene.id('water')}`]);
  });

  it('[2.2-c] an end that is withdrawn is none: the sending waits again', async () => {
    const { sending, receipt } = await sent();
    await closed(receipt);
    await ways.done('withdraw', 'finance-desk', {}, receipt);
    expect(await stepOf(sending)).toBe('sent');
    expect(await sendingOf(sending)).toMatchObject({ outcome: null });
    await ways.done('close-with-remark', 'finance-desk', { remark: '已办结' }, receipt);
    expect(await stepOf(sending)).toBe('sending-closed');
  });

  async function closed(receipt: string): Promise<void> {
    await ways.done('pass-review', clerk, { sheet: passingSheet }, receipt);
    await ways.done('register-document', clerk, registration, receipt);
    const to = { opinion: '属部门职责', unit: scene.id('finance'), leader: scene.id('vice') };
    await ways.done('distribute-to-department', clerk, to, receipt);
    await ways.done('confirm-duty', 'deputy-two', { opinion: '属其职责' }, receipt);
    await ways.done('confirm-duty', 'secretary-general', { opinion: '属其职责' }, receipt);
    await ways.done('transfer-to-department', clerk, {}, receipt);
    await ways.done('close-with-remark', 'finance-desk', { remark: '内部备注' }, receipt);
  }

  it('[2.2.7-a] answered: the reply’s words reach the sender with the reply', async () => {
    const { sending, receipt } = await sent();
    await ways.done('pass-review', clerk, { sheet: passingSheet }, receipt);
    await ways.done('register-document', clerk, registration, receipt);
    await ways.done('distribute-for-division', clerk, { opinion: '请分办', matter: {} }, receipt);
    await ways.done('divide', 'documents-deputy', ways.division({}), receipt);
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice'), receipt);
    await ways.done('submit', clerk, {}, receipt);
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'finance'), receipt);
    await ways.done('receive-back', clerk, {}, receipt);
    const { also } = await ways.done(
      'hand-out',
      clerk,
      { units: [{ unit: scene.id('finance'), role: 'lead' }], text: '请办理' },
      receipt,
    );
    await ways.done('close-item', 'supervisor', { reason: '已办' }, also[0] ?? '');
    expect(await stepOf(sending)).toBe('sent');
    await ways.done('reply', 'secretariat-chief', { text: '同意立项', channel: 'system' }, receipt);
    expect(await sendingOf(sending)).toMatchObject({ outcome: 'answered', outcome_text: '同意立项' });
    expect(await stepOf(sending)).toBe('answered');
  });

  it('every table is as the trails say', async () => {
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});
