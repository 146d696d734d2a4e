import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { failingSheet, passingSheet, registration, request } from './samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const clerk = 'clerk';
const documentRow = async (id: string) =>
  (await scene.rows('select * from documents where case_id = $1', [id]))[0] ?? {};
const stepOf = async (id: string) => (await scene.rows('select step from cases where id = $1', [id]))[0]?.step;
const lastNumber = async () => Number((await scene.rows('select max(number) as n from register_entries'))[0]?.n);

async function passed(): Promise<string> {
  const { caseId } = await scene.done('documents/record-arrival', clerk, request);
  await scene.done('documents/pass-review', clerk, { sheet: passingSheet }, { caseId });
  return caseId;
}
async function registered(): Promise<string> {
  const caseId = await passed();
  await scene.done('documents/register-document', clerk, registration, { caseId });
  return caseId;
}

describe('registration', () => {
  it('[2.2.2-a] what passed gets a receipt number and a time; what failed cannot be registered', async () => {
    const caseId = await passed();
    scene.moveTo('2026-03-02T09:40');
    const { numbers } = await scene.done('documents/register-document', clerk, registration, { caseId });
    expect(await documentRow(caseId)).toMatchObject({
      receipt_number: numbers.receipt,
      receipt_year: 2026,
      registered_at: new Date('2026-03-02T09:40:00+08:00').toISOString(),
    });
    const failed = (await scene.done('documents/record-arrival', clerk, request)).caseId;
    expect(await scene.act('documents/register-document', clerk, registration, { caseId: failed })).toMatchObject({
      kind: 'refusal',
    });
    await scene.done('documents/return-to-sender', clerk, { sheet: failingSheet }, { caseId: failed });
    expect(await scene.act('documents/register-document', clerk, registration, { caseId: failed })).toMatchObject({
      refusal: { reason: 'closed' },
    });
    expect((await documentRow(failed)).receipt_number).toBeNull();
  });

  it.each(Object.keys(registration))('[2.2.2.2-a] is refused when %s is empty', async (item) => {
    const caseId = await passed();
    for (const empty of [undefined, null, '', '  ']) {
      const outcome = await scene.act(
        'documents/register-document',
        clerk,
        { ...registration, [item]: empty },
        { caseId },
      );
      expect(outcome).toMatchObject({ kind: 'invalid', issues: [{ path: `input.${item}` }] });
    }
  });

  it('[2.2.2.2-a] takes "none" for a letter that bears no number, and n/a for the return; numbers run without a gap', async () => {
    const before = await lastNumber();
    const given: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const caseId = await passed();
      const letter = { ...registration, number: '无', returnStatus: 'n/a' };
      given.push((await scene.done('documents/register-document', clerk, letter, { caseId })).numbers.receipt);
    }
    expect(given).toEqual([before + 1, before + 2, before + 3]);
  });

  it('a changed urgency or level is no matter of the register: it goes back to the review', async () => {
    const caseId = await passed();
    const other = { ...registration, urgency: 'urgent' };
    expect((await scene.act('documents/register-document', clerk, other, { caseId })).kind).toBe('findings');
    await scene.done('documents/reopen-review', clerk, { reason: '缓急填错' }, { caseId });
    expect(await stepOf(caseId)).toBe('review');
  });

  it('each year counts from one', async () => {
    scene.moveTo('2027-01-05T09:00');
    const caseId = await registered();
    expect(await documentRow(caseId)).toMatchObject({ receipt_number: 1, receipt_year: 2027 });
  });

  it('a number that stands for nothing stays in the register with its reason and is never given again (L1)', async () => {
    const caseId = await registered();
    const { receipt_number: number } = await documentRow(caseId);
    await scene.done('documents/void-number', 'chief', { reason: '重复登记' }, { caseId });
    expect(await scene.act('documents/void-number', 'chief', { reason: '再次' }, { caseId })).toMatchObject({
      refusal: { reason: 'no-number-to-void' },
    });
    const next = await documentRow(await registered());
    expect(next.receipt_number).toBe(Number(number) + 1);
    const [entry] = await scene.rows('select void_reason, number from register_entries where case_id = $1', [caseId]);
    expect(entry).toEqual({ void_reason: '重复登记', number });
  });
});

describe('a number is given once (L1)', () => {
  const number = async (caseId: string) => (await documentRow(caseId)).receipt_number;

  it('stays after a send-back and after a withdrawal, and coming back to the step gives no second one', async () => {
    const caseId = await registered();
    const given = await number(caseId);
    await scene.done('documents/distribute-for-division', clerk, { opinion: '请拟办' }, { caseId });
    await scene.done('documents/send-back-to-section', 'documents-deputy', { reason: '应先征求意见' }, { caseId });
    expect(await number(caseId)).toBe(given);
    const other = await registered();
    const second = await number(other);
    await scene.done('documents/withdraw', clerk, {}, { caseId: other });
    expect(await stepOf(other)).toBe('registration');
    const again = await scene.done('documents/register-document', clerk, registration, { caseId: other });
    expect(again.numbers).toEqual({});
    expect(await number(other)).toBe(second);
    expect(await scene.rows('select number from register_entries where case_id = $1', [other])).toEqual([
      { number: second },
    ]);
  });

  it('the same request again, under the same key, answers the same and changes nothing', async () => {
    const caseId = await passed();
    const more = { caseId, key: 'a-key-of-the-clerk', requestHash: 'same' };
    const first = await scene.act('documents/register-document', clerk, registration, more);
    const again = await scene.act('documents/register-document', clerk, registration, more);
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    const other = { ...more, requestHash: 'another' };
    expect(await scene.act('documents/register-document', clerk, registration, other)).toMatchObject({
      refusal: { reason: 'key-used-for-another-request' },
    });
  });
});

describe('going back', () => {
  it('a return needs a reason, changes no field and keeps every opinion in the trail (L2)', async () => {
    const caseId = await registered();
    await scene.done('documents/distribute-for-division', clerk, { opinion: '第一次的分办意见' }, { caseId });
    const before = await documentRow(caseId);
    const back = (reason: string) =>
      scene.act('documents/send-back-to-section', 'documents-deputy', { reason }, { caseId });
    expect((await back(' ')).kind).toBe('invalid');
    expect((await back('应先由部门提出意见')).kind).toBe('done');
    const after = await documentRow(caseId);
    expect({ ...after, distributed_at: null }).toEqual({ ...before, distributed_at: null });
    await scene.done(
      'documents/distribute-to-department',
      clerk,
      { opinion: '第二次', unit: scene.id('water'), leader: scene.id('vice') },
      { caseId },
    );
    const trail = await scene.rows<{ body: string }>('select body from trail where case_id = $1 order by seq', [
      caseId,
    ]);
    const text = trail.map(({ body }) => body).join('\n');
    for (const opinion of ['第一次的分办意见', '应先由部门提出意见', '第二次']) expect(text).toContain(opinion);
    expect(JSON.stringify(await scene.rows('select state from cases where id = $1', [caseId]))).toContain('setAside');
  });

  it('reopening the review sets its signature aside, still shown', async () => {
    const caseId = await passed();
    await scene.done('documents/reopen-review', clerk, { reason: '漏看附件' }, { caseId });
    const [row] = await scene.rows<{ state: { setAside: number[]; signatures: { seq: number; step: string }[] } }>(
      'select state from cases where id = $1',
      [caseId],
    );
    const review = row?.state.signatures.find(({ step }) => step === 'review');
    expect(row?.state.setAside).toContain(review?.seq);
  });

  const steps = [
    ['documents/pass-review', { sheet: passingSheet }, 'review'],
    ['documents/register-document', registration, 'registration'],
    ['documents/distribute-for-division', { opinion: '请拟办' }, 'distribution'],
  ] as const;

  it('whoever acted last may withdraw from every step until the next one has acted, and nobody else (L16)', async () => {
    const { caseId } = await scene.done('documents/record-arrival', clerk, request);
    const withdraw = (who: string) => scene.act('documents/withdraw', who, {}, { caseId });
    const matter = { asksDecision: true };
    const division = { opinion: '属城建管网改造，建议分管副市长牵头办理', leader: scene.id('vice'), matter };
    for (const [act, input, step] of steps) {
      await scene.done(act, clerk, input, { caseId });
      expect(await withdraw('second-clerk')).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
      expect((await withdraw('clerk')).kind).toBe('done');
      expect(await stepOf(caseId)).toBe(step);
      expect(await withdraw('clerk')).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
      await scene.done(act, clerk, input, { caseId });
    }
    await scene.done('documents/divide', 'documents-deputy', division, { caseId });
    expect(await withdraw('clerk')).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
    expect((await withdraw('documents-deputy')).kind).toBe('done');
    expect(await stepOf(caseId)).toBe('division');
  });

  it('a withdrawn distribution takes the original back too', async () => {
    const caseId = await registered();
    await scene.done('documents/distribute-for-division', clerk, { opinion: '请拟办' }, { caseId });
    await scene.done('documents/withdraw', clerk, {}, { caseId });
    expect(await scene.rows('select 1 from custody where case_id = $1 and received_at is null', [caseId])).toEqual([]);
    expect((await scene.act('documents/confirm-receipt', 'documents-deputy', {}, { caseId })).kind).toBe('refusal');
  });
});
