import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type More, openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { passingSheet, registration, request } from './samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const arrival = { sender: '省政府办公厅', senderClass: 'provincial', level: 'secret', code: 'M-0012' };
const items = {
  ...registration,
  sender: arrival.sender,
  number: '甘政办密〔2026〕3号',
  title: arrival.code,
  level: arrival.level,
  returnStatus: 'to-return',
};
const words = '关于某事的内容';

const entered = async () => (await scene.done('documents/record-classified', 'clerk', arrival)).caseId;
async function registered(): Promise<string> {
  const caseId = await entered();
  await scene.done('documents/register-document', 'clerk', items, { caseId });
  return caseId;
}
const stepOf = async (id: string) => (await scene.rows('select step from cases where id = $1', [id]))[0]?.step;
const trailOf = async (id: string) =>
  (await scene.rows<{ body: string }>('select body from trail where case_id = $1', [id])).map(({ body }) => body);

/** Refused by the rule, and nothing of what was written is kept. */
async function refused(rule: string, act: string, by: string, input: unknown, more: More & { caseId: string }) {
  const before = await trailOf(more.caseId);
  const outcome = await scene.act(`documents/${act}`, by, input, more);
  const broken = outcome.kind === 'findings' ? outcome.findings.filter(({ met }) => !met) : [];
  expect({ act, kind: outcome.kind, rules: broken.map((finding) => finding.rule) }).toEqual({
    act,
    kind: 'findings',
    rules: expect.arrayContaining([`documents/receipt/${rule}`]) as string[],
  });
  expect(JSON.stringify(broken)).not.toContain(words);
  expect(await trailOf(more.caseId)).toEqual(before);
}

describe('a classified entry stays an entry (F1)', () => {
  it('[2.2-c] cannot be reopened for a review, whatever the reason', async () => {
    const caseId = await entered();
    for (const reason of [words, 'R-1'])
      await refused('not-classified', 'reopen-review', 'clerk', { reason }, { caseId });
    expect(await stepOf(caseId)).toBe('registration');
  });

  it('meets no act of the review, neither before nor after its registration', async () => {
    for (const caseId of [await entered(), await registered()])
      for (const [act, input] of [
        ['pass-review', { sheet: passingSheet }],
        ['return-to-sender', { sheet: passingSheet }],
        ['transfer-elsewhere', { sheet: passingSheet, to: words }],
      ] as const)
        expect(await scene.act(`documents/${act}`, 'clerk', input, { caseId })).toMatchObject({
          refusal: { reason: 'unknown-act' },
        });
  });

  it('[2.2-c] cannot be distributed to be read, proposed on or handled', async () => {
    const caseId = await registered();
    for (const opinion of [words, 'D-1'])
      for (const [act, more] of [
        ['distribute-for-reading', { readers: [scene.id('vice')] }],
        ['distribute-for-instruction', {}],
        ['distribute-to-department', { unit: scene.id('water'), leader: scene.id('vice') }],
      ] as const)
        await refused('not-classified', act, 'clerk', { opinion, ...more }, { caseId });
    expect(await scene.rows(`select 1 from access where case_id = $1 and subject like 'person:%'`, [caseId])).toEqual([
      { '?column?': 1 },
    ]);
    await scene.done('documents/file-entry', 'clerk', {}, { caseId });
    expect(await stepOf(caseId)).toBe('filed');
  });

  it('[2.1.3-e] [2.2-c] what the review finds to be a secret sent to a leader directly is entered, not passed', async () => {
    const { caseId } = await scene.done('documents/record-arrival', 'clerk', request);
    const direct = (classified: boolean) => ({
      sheet: {
        ...passingSheet,
        toLeaderPersonally: { reason: classified ? 'must-be-sent-directly' : 'assigned', classified },
      },
    });
    await refused('not-classified', 'pass-review', 'clerk', direct(true), { caseId });
    await scene.done('documents/pass-review', 'clerk', direct(false), { caseId });
    expect(await stepOf(await entered())).toBe('registration');
  });

  it('takes no file: nothing that the act could be given holds one', async () => {
    const outcome = await scene.act('documents/record-classified', 'clerk', { ...arrival, files: [] });
    expect(outcome.kind).toBe('invalid');
    expect((await scene.act('documents/record-classified', 'clerk', { ...arrival, code: words })).kind).toBe('invalid');
  });
});

describe('acts on a classified entry take codes and no words (F1)', () => {
  it.each([
    ['the title in clear', { title: words }],
    ['words for the number', { number: words }],
    ['another sender', { sender: words }],
  ])('its registration refuses %s', async (_, more) => {
    const caseId = await entered();
    await refused('classified-in-code', 'register-document', 'clerk', { ...items, ...more }, { caseId });
    for (const number of ['无', 'M-0012'])
      expect(
        (await scene.act('documents/register-document', 'clerk', { ...items, number }, { caseId, dryRun: true })).kind,
      ).toBe('would');
  });

  it('voiding its number and handing it over take a code', async () => {
    const caseId = await registered();
    const to = 'post:documents-section-chief';
    await refused('classified-in-code', 'void-number', 'chief', { reason: words }, { caseId });
    await refused('classified-in-code', 'hand-over', 'clerk', { to, remark: words }, { caseId });
    await scene.done('documents/hand-over', 'clerk', { to }, { caseId });
    await scene.done('documents/confirm-receipt', 'chief', {}, { caseId });
    await scene.done('documents/void-number', 'chief', { reason: 'V-1' }, { caseId });
  });

  it('what goes round an input is no way round it: why late, and reasons that nobody asked for', async () => {
    const late = { happenedAt: '2026-03-02T08:50:00+08:00', lateReason: words };
    const made = await scene.act('documents/record-classified', 'clerk', arrival, late);
    expect(made).toMatchObject({ kind: 'findings', findings: [{ rule: 'documents/receipt/classified-in-code' }] });
    const caseId = await registered();
    const reasons = { 'documents/review/one-matter': words };
    for (const [act, input] of [
      ['file-entry', {}],
      ['withdraw', {}],
      ['hand-over', { to: 'post:documents-section-chief' }],
    ] as const) {
      await refused('classified-in-code', act, 'clerk', input, { caseId, ...late });
      await refused('classified-in-code', act, 'clerk', input, { caseId, reasons });
    }
    const inCode = { ...late, lateReason: 'L-1' };
    expect((await scene.act('documents/record-classified', 'clerk', arrival, inCode)).kind).toBe('done');
  });

  it('asking for an exception is no way round it either', async () => {
    const caseId = await entered();
    const before = await trailOf(caseId);
    const asked = {
      act: 'documents/reopen-review',
      input: { reason: words },
      rule: 'documents/receipt/not-classified',
    };
    expect(await scene.act('general/ask-exception', 'clerk', { ...asked, reason: words }, { caseId })).toMatchObject({
      refusal: { reason: 'no-exception-possible' },
    });
    expect(await trailOf(caseId)).toEqual(before);
  });
});
