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

const clerk = 'post:documents-clerk';
const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();
const limitsOf: Readonly<Record<string, object>> = {
  urgent: { statedLimit: '2026-03-04T12:00:00+08:00' },
};

interface ClockSeen {
  readonly rule: string;
  readonly state: string;
  readonly due: string;
}
const clocksOf = (caseId: string) =>
  scene.rows<ClockSeen>('select rule, state, due_at as due from clocks where case_id = $1 order by rule', [caseId]);
const clockOf = async (caseId: string, rule: string) =>
  (await clocksOf(caseId)).find((clock) => clock.rule === `documents/receipt/${rule}`);

async function registered(urgency: string, arrivedAt: string): Promise<string> {
  scene.moveTo(arrivedAt);
  const { caseId } = await scene.done('documents/record-arrival', clerk, { ...request, urgency, ...limitsOf[urgency] });
  const sheet = { ...passingSheet, ...(urgency === 'plain' ? {} : { headMark: true, urgencyReason: '汛情' }) };
  await scene.done('documents/pass-review', clerk, { sheet }, { caseId });
  await scene.done('documents/register-document', clerk, { ...registration, urgency }, { caseId });
  return caseId;
}

const circulate = (caseId: string) => {
  const input = { opinion: '请市领导阅', readers: [scene.id('mayor')] };
  return scene.done('documents/distribute-for-reading', clerk, input, { caseId });
};
const distribute = (caseId: string) =>
  scene.done('documents/distribute-for-division', clerk, { opinion: '请拟办' }, { caseId });

describe('the limit for registration and distribution', () => {
  it.each([
    ['[2.2.5.1-b]', 'extra-urgent', '2026-03-02T10:00', '2026-03-02T10:30', 'met'],
    ['[2.2.5.1-b]', 'extra-urgent', '2026-03-02T10:00', '2026-03-02T10:31', 'late'],
    ['[2.2.5.1-c]', 'urgent', '2026-03-02T10:00', '2026-03-02T11:30', 'met'],
    ['[2.2.5.1-c]', 'urgent', '2026-03-02T10:00', '2026-03-02T11:31', 'late'],
    ['[2.2.5.1-d]', 'plain', '2026-03-02T15:00', '2026-03-02T18:00', 'met'],
    ['[2.2.5.1-d]', 'plain', '2026-03-02T15:00', '2026-03-03T09:00', 'late'],
  ])('%s %s accepted %s, distributed %s: %s', async (_, urgency, acceptedAt, distributedAt, state) => {
    const caseId = await registered(urgency, acceptedAt);
    scene.moveTo(distributedAt);
    await distribute(caseId);
    expect((await clockOf(caseId, `register-${urgency}`))?.state).toBe(state);
    const [stage] = await scene.rows(`select on_time from stages where case_id = $1 and stage = 'distribution'`, [
      caseId,
    ]);
    expect(stage?.on_time).toBe(state === 'met');
  });

  it.each([
    ['2026-03-07T09:00', 'met'],
    ['2026-03-07T09:01', 'late'],
  ])('[2.2.5.1-a] extra-urgent accepted on Friday at 09:00, finished on Saturday %s: %s', async (finishedAt, state) => {
    const caseId = await registered('extra-urgent', '2026-03-06T09:00');
    await circulate(caseId);
    scene.moveTo(finishedAt);
    await scene.done('documents/close-reading', clerk, {}, { caseId });
    expect(await clockOf(caseId, 'close-extra-urgent')).toMatchObject({ state, due: utc('2026-03-07T09:00') });
  });

  it('one clock runs over review, registration and distribution, and a return starts a new one', async () => {
    const caseId = await registered('extra-urgent', '2026-03-02T10:00');
    expect((await clocksOf(caseId)).map(({ rule, state }) => `${rule} ${state}`)).toEqual([
      'documents/receipt/close-extra-urgent running',
      'documents/receipt/register-extra-urgent running',
    ]);
  });

  it('[2.2.2-b] without a distribution at the limit it turns overdue: its holders and their chief are told, once', async () => {
    const caseId = await registered('extra-urgent', '2026-03-02T10:00');
    const [clock] = await scene.rows(
      `select id from clocks where case_id = $1 and rule = 'documents/receipt/register-extra-urgent'`,
      [caseId],
    );
    const fall = () => scene.act('general/clock-fell-due', 'clock', { clock: clock?.id }, { caseId });
    scene.moveTo('2026-03-02T10:30');
    expect(await fall()).toMatchObject({ refusal: { reason: 'not-yet-due' } });
    scene.moveTo('2026-03-02T10:31');
    expect((await fall()).kind).toBe('done');
    expect(await fall()).toMatchObject({ refusal: { reason: 'clock-not-running' } });
    const notices = await scene.rows(`select to_target, urgent from notices where case_id = $1 and kind = 'overdue'`, [
      caseId,
    ]);
    expect(notices).toEqual([
      { to_target: 'post:documents-clerk', urgent: true },
      { to_target: 'post:documents-section-chief', urgent: true },
    ]);
    await distribute(caseId);
    expect((await clockOf(caseId, 'register-extra-urgent'))?.state).toBe('late');
  });

  it('nobody but the clock says that a limit has passed', async () => {
    const caseId = await registered('plain', '2026-03-02T15:00');
    const [clock] = await scene.rows('select id from clocks where case_id = $1', [caseId]);
    expect(await scene.act('general/clock-fell-due', 'clerk', { clock: clock?.id }, { caseId })).toMatchObject({
      refusal: { reason: 'not-entitled' },
    });
  });
});

describe('an end stops every clock (L9)', () => {
  it('what was returned or transferred is neither on time nor late, and never falls due', async () => {
    const { caseId } = await scene.done('documents/record-arrival', clerk, request);
    const sheet = { ...passingSheet, checks: { ...passingSheet.checks, documentRules: 'no', reason: '未写明依据' } };
    const [clock] = await scene.rows('select id from clocks where case_id = $1', [caseId]);
    await scene.done('documents/return-to-sender', clerk, { sheet }, { caseId });
    expect((await clocksOf(caseId)).map(({ state }) => state)).toEqual(['frozen']);
    scene.moveTo('2026-03-05T09:00');
    expect(await scene.act('general/clock-fell-due', 'clock', { clock: clock?.id }, { caseId })).toMatchObject({
      refusal: { reason: 'clock-not-running' },
    });
  });

  it('no closed case has a running clock or an open task', async () => {
    for (const urgency of ['plain', 'urgent', 'extra-urgent']) {
      const caseId = await registered(urgency, '2026-03-02T10:00');
      await circulate(caseId);
      await scene.done('documents/close-reading', clerk, {}, { caseId });
      expect((await clocksOf(caseId)).filter(({ state }) => state === 'running')).toEqual([]);
      expect(await scene.rows('select 1 from tasks where case_id = $1 and closed_at is null', [caseId])).toEqual([]);
    }
  });
});

describe('a newer calendar', () => {
  it('moves what is still running from the same start and period, tasks included', async () => {
    const caseId = await registered('plain', '2026-03-02T15:00');
    expect(await scene.act('general/recompute-clocks', 'clock', {}, { caseId })).toMatchObject({
      refusal: { reason: 'nothing-to-recompute' },
    });
    const notice = { year: 2026, off: ['2026-03-02'], work: [], source: '临时通知' };
    await scene.done('general/enter-holiday-notice', 'post:system-administrator', notice);
    await scene.done('general/recompute-clocks', 'clock', {}, { caseId });
    expect((await clockOf(caseId, 'register-plain'))?.due).toBe(utc('2026-03-03T18:00'));
    const [task] = await scene.rows('select due_at from tasks where case_id = $1 and closed_at is null', [caseId]);
    expect(task?.due_at).toBe(utc('2026-03-03T18:00'));
  });
});
