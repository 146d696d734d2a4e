import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { passingSheet, reportToBoth } from '../documents/samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
afterAll(() => scene.close());

const { arrival, sheet } = reportToBoth;
const rule = 'documents/review/one-addressee-upward';
const arrived = async () => (await scene.done('documents/record-arrival', 'clerk', arrival)).caseId;
const pass = (caseId: string, with_ = sheet) =>
  scene.act('documents/pass-review', 'clerk', { sheet: with_ }, { caseId });
const ask = (caseId: string, more: object = {}) =>
  scene.act(
    'general/ask-exception',
    'clerk',
    { act: 'documents/pass-review', input: { sheet }, rule, reason: '确需', ...more },
    { caseId },
  );
const asked = async (caseId: string) =>
  (await scene.rows<{ id: string; grantable_by: string }>('select * from exceptions where case_id = $1', [caseId]))[0];
const decide = async (caseId: string, by: string, granted: boolean) => {
  const exception = (await asked(caseId))?.id;
  return scene.act('general/decide-exception', by, { exception, granted, remark: '已阅' }, { caseId });
};

it('in principle one addressee: refused, asked for, granted by the post that the rule names, then passed', async () => {
  const caseId = await arrived();
  const refused = await pass(caseId);
  const unmet = refused.kind === 'findings' ? refused.findings.filter(({ met }) => !met) : [];
  expect(unmet.map((finding) => [finding.rule, finding.force])).toEqual([[rule, 'in-principle']]);
  expect((await ask(caseId)).kind).toBe('done');
  expect((await asked(caseId))?.grantable_by).toBe('post:documents-deputy-secretary-general');
  expect((await pass(caseId)).kind).toBe('findings');
  expect(await decide(caseId, 'clerk', true)).toMatchObject({ refusal: { reason: 'not-yours-to-grant' } });
  expect((await decide(caseId, 'documents-deputy', true)).kind).toBe('done');
  expect(await decide(caseId, 'documents-deputy', false)).toMatchObject({ refusal: { reason: 'already-decided' } });
  expect((await pass(caseId)).kind).toBe('done');
});

it('an exception holds for its facts only, and a refused one for nothing', async () => {
  const granted = await arrived();
  await ask(granted);
  await decide(granted, 'documents-deputy', true);
  const third = { name: '省政府', kind: 'government' as const, copy: false, belowSender: false };
  expect((await pass(granted, { ...sheet, addressees: [...sheet.addressees, third] })).kind).toBe('findings');
  const notGranted = await arrived();
  await ask(notGranted);
  await decide(notGranted, 'documents-deputy', false);
  expect((await pass(notGranted)).kind).toBe('findings');
});

it('nothing else yields: no rule that must be kept, none that is kept, no act that is none or lacks its input', async () => {
  const caseId = await arrived();
  const none = { refusal: { reason: 'no-exception-possible' } };
  const open = { ...sheet, conformity: { ...sheet.conformity, format: 'open' } };
  expect(await ask(caseId, { input: { sheet: open }, rule: 'documents/review/conformity' })).toMatchObject(none);
  expect(await ask(caseId, { input: { sheet: passingSheet } })).toMatchObject(none);
  expect(await ask(caseId, { act: 'documents/none' })).toMatchObject({ refusal: { reason: 'no-such-act' } });
  expect(await ask(caseId, { input: { sheet: null } })).toMatchObject({ refusal: { reason: 'incomplete' } });
  expect(await asked(caseId)).toBeUndefined();
});
