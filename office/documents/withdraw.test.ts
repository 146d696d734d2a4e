import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { verify } from '../../store/verify.ts';
import { failingSheet, passingSheet, registration, request } from './samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const stepOf = async (id: string) => (await scene.rows('select step from cases where id = $1', [id]))[0]?.step;
const withdraw = (who: string, caseId: string) => scene.act('documents/withdraw', who, {}, { caseId });
const arrived = async (more: object = {}) =>
  (await scene.done('documents/record-arrival', 'clerk', { ...request, ...more })).caseId;
const notOurs = { ...passingSheet, checks: { ...passingSheet.checks, ownMatter: 'no', reason: '属市人大职权' } };
const letter = { sender: '来信人', senderClass: 'public' };
const urgent = { headMark: true, urgencyReason: '汛情' };

async function closed(urgency = 'plain'): Promise<string> {
  const caseId = await arrived({ urgency });
  await scene.done('documents/pass-review', 'clerk', { sheet: { ...passingSheet, ...urgent } }, { caseId });
  await scene.done('documents/register-document', 'clerk', { ...registration, urgency }, { caseId });
  const reading = { opinion: '请市领导阅', readers: [scene.id('mayor')] };
  await scene.done('documents/distribute-for-reading', 'clerk', reading, { caseId });
  await scene.done('documents/close-reading', 'second-clerk', {}, { caseId });
  return caseId;
}

describe('what has left the house is not withdrawn (L16)', () => {
  it('returned to its sender', async () => {
    const caseId = await arrived();
    await scene.done('documents/return-to-sender', 'clerk', { sheet: failingSheet }, { caseId });
    expect(await withdraw('clerk', caseId)).toMatchObject({ kind: 'refusal', refusal: { reason: 'left-the-house' } });
    expect(await stepOf(caseId)).toBe('returned');
  });

  it('transferred to another body', async () => {
    const caseId = await arrived();
    await scene.done('documents/transfer-elsewhere', 'clerk', { sheet: notOurs, to: '市人大办公室' }, { caseId });
    expect(await withdraw('clerk', caseId)).toMatchObject({ refusal: { reason: 'left-the-house' } });
    expect(await stepOf(caseId)).toBe('transferred');
  });

  it('a letter in the hands of its leader', async () => {
    const { caseId } = await scene.done('documents/record-personal-letter', 'clerk', {
      ...letter,
      leader: scene.id('mayor'),
    });
    await scene.done('documents/deliver-letter', 'mayor', {}, { caseId });
    expect(await withdraw('mayor', caseId)).toMatchObject({ refusal: { reason: 'left-the-house' } });
    expect(await stepOf(caseId)).toBe('delivered');
  });
});

describe('what was finished in the house is withdrawn by whoever finished it (L16)', () => {
  it('a closed paper goes back to the desk that closed it', async () => {
    const caseId = await closed();
    expect(await withdraw('clerk', caseId)).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
    expect((await withdraw('second-clerk', caseId)).kind).toBe('done');
    expect(await stepOf(caseId)).toBe('reading');
  });

  it.each([
    ['2026-03-03T09:00', 'met'],
    ['2026-03-03T09:01', 'late'],
  ])('[2.2.5.1-a] closed early and withdrawn, the 24 hours go on: finished again %s is %s', async (at, state) => {
    const clockOf = async (id: string) =>
      (
        await scene.rows(
          `select state, started_at, ended_at from clocks where case_id = $1 and rule like '%close-extra-urgent'`,
          [id],
        )
      )[0];
    const caseId = await closed('extra-urgent');
    const first = await clockOf(caseId);
    expect(first?.state).toBe('met');
    await withdraw('second-clerk', caseId);
    expect(await clockOf(caseId)).toEqual({ state: 'running', started_at: first?.started_at, ended_at: null });
    scene.moveTo(at);
    await scene.done('documents/close-reading', 'second-clerk', {}, { caseId });
    expect((await clockOf(caseId))?.state).toBe(state);
  });

  it('what was set aside comes back to whoever set it aside', async () => {
    const input = { ...letter, paperKind: 'public-letter', title: '来信', reason: '无处理价值' };
    const { caseId } = await scene.done('documents/set-aside', 'clerk', input);
    expect(await withdraw('second-clerk', caseId)).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
    expect((await withdraw('clerk', caseId)).kind).toBe('done');
    expect(await stepOf(caseId)).toBe('arrival');
  });
});

it('leaves an office that verifies', async () => {
  expect((await verify(scene.database)).faults).toEqual([]);
});
