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

const sheet = passingSheet;
const one = async (sql: string, caseId: string) => (await scene.rows(sql, [caseId]))[0] ?? {};
const caseRow = (id: string) => one('select * from cases where id = $1', id);
const documentRow = (id: string) => one('select * from documents where case_id = $1', id);
const openTasks = async (id: string) =>
  (await scene.rows('select target, step from tasks where case_id = $1 and closed_at is null', [id])).map(
    ({ target, step }) => `${String(step)} ${String(target)}`,
  );
const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();
const arrive = async (more: object = {}) =>
  (await scene.done('documents/record-arrival', 'clerk', { ...request, ...more })).caseId;

describe('an arrival', () => {
  it('[2.2.1-a] has the initial review as its first task, owned by the Documents and Archives Section', async () => {
    expect(await openTasks(await arrive())).toEqual(['review post:documents-clerk']);
  });

  it('[2.1.1-c] returned on the 3rd and resubmitted correctly on the 5th at 10:00 is accepted on the 5th at 10:00, and all limits run from it', async () => {
    scene.moveTo('2026-03-03T10:00');
    const first = await arrive();
    await scene.done('documents/return-to-sender', 'clerk', { sheet: failingSheet }, { caseId: first });
    expect((await caseRow(first)).accepted_at).toBeNull();
    scene.moveTo('2026-03-05T10:00');
    const urgent = { urgency: 'extra-urgent', resubmits: first };
    const caseId = await arrive(urgent);
    scene.moveTo('2026-03-05T10:20');
    const urgentSheet = { ...sheet, headMark: true, urgencyReason: '汛情' };
    await scene.done('documents/pass-review', 'clerk', { sheet: urgentSheet }, { caseId });
    expect((await caseRow(caseId)).accepted_at).toBe(utc('2026-03-05T10:00'));
    const clocks = await scene.rows('select rule, started_at from clocks where case_id = $1', [caseId]);
    expect(clocks.length).toBeGreaterThan(1);
    for (const clock of clocks) expect(clock.started_at).toBe(utc('2026-03-05T10:00'));
  });

  it('[2.1.2-a] received by another section is passed to the Documents and Archives Section and gets its number only there', async () => {
    const { caseId } = await scene.done('documents/record-elsewhere', 'general-head', request);
    for (const act of ['documents/pass-review', 'documents/register-document']) {
      const input = act.endsWith('review') ? { sheet } : registration;
      expect((await scene.act(act, 'general-head', input, { caseId })).kind).toBe('refusal');
      expect((await scene.act(act, 'clerk', input, { caseId })).kind).toBe('refusal');
    }
    await scene.done('documents/pass-to-section', 'general-head', {}, { caseId });
    expect((await documentRow(caseId)).receipt_number).toBeNull();
    await scene.done('documents/pass-review', 'clerk', { sheet }, { caseId });
    expect((await scene.act('documents/register-document', 'general-head', registration, { caseId })).kind).toBe(
      'refusal',
    );
    const { numbers } = await scene.done('documents/register-document', 'clerk', registration, { caseId });
    expect(numbers.receipt).toBeGreaterThan(0);
  });

  it('[2.1.3-f] come straight to a leader and not assigned: passing it to the section is the only act', async () => {
    const input = { leader: scene.id('mayor'), paper: request };
    const { caseId } = await scene.done('documents/record-direct-paper', 'secretary-of-mayor', input);
    expect(await openTasks(caseId)).toEqual([`secretary-desk relation:leader-secretary:${scene.id('mayor')}`]);
    const tried = [
      ['documents/pass-review', { sheet }],
      ['documents/return-to-sender', { sheet: failingSheet }],
      ['documents/register-document', registration],
      ['documents/close-with-remark', { remark: '已阅' }],
    ] as const;
    for (const [act, other] of tried)
      expect((await scene.act(act, 'secretary-of-mayor', other, { caseId })).kind).toBe('refusal');
    await scene.done('documents/pass-to-section', 'secretary-of-mayor', {}, { caseId });
    expect(await openTasks(caseId)).toEqual(['review post:documents-clerk']);
    const other = { leader: scene.id('vice'), paper: request };
    expect(await scene.act('documents/record-direct-paper', 'secretary-of-mayor', other)).toMatchObject({
      refusal: { reason: 'not-your-leader' },
    });
  });

  it('[2.1.4-j] plain on Sunday at 20:00 is outside working time and counts from the next start of work; extra-urgent at once', async () => {
    scene.moveTo('2026-03-08T20:00');
    const plain = (await scene.done('documents/record-arrival', 'duty', request)).caseId;
    expect(await documentRow(plain)).toMatchObject({
      outside_hours: true,
      arrived_at: utc('2026-03-08T20:00'),
      counts_from: utc('2026-03-09T08:30'),
    });
    const urgent = (await scene.done('documents/record-arrival', 'duty', { ...request, urgency: 'extra-urgent' }))
      .caseId;
    expect((await documentRow(urgent)).counts_from).toBe(utc('2026-03-08T20:00'));
  });

  it('[2.2.2.1-a] is refused without its kind; each of the kinds can be chosen', async () => {
    const kindless = { ...request, paperKind: undefined };
    expect(await scene.act('documents/record-arrival', 'clerk', kindless)).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'input.paperKind' }],
    });
    for (const paperKind of ['formal-document', 'telegram-or-fax', 'publication', 'public-letter'])
      expect((await documentRow(await arrive({ paperKind }))).paper_kind).toBe(paperKind);
  });

  it('[2.2.2.1-b] without handling value uses up no number and stays out of the register', async () => {
    const numbers = async () => scene.rows('select coalesce(sum(last), 0) as last from counters');
    const before = await numbers();
    const { caseId } = await scene.done('documents/set-aside', 'clerk', {
      sender: '某出版社',
      senderClass: 'public',
      paperKind: 'publication',
      title: '赠阅期刊目录',
      reason: '无处理价值',
    });
    expect(await numbers()).toEqual(before);
    expect((await caseRow(caseId)).step).toBe('set-aside');
    expect((await scene.act('documents/register-document', 'clerk', registration, { caseId })).kind).toBe('refusal');
  });

  it('[2.2.1-f] a personal letter: only the leader gets it, nothing is scanned, no proposal is asked', async () => {
    const letter = { sender: '来信人', senderClass: 'public', leader: scene.id('vice') };
    const scanned = { ...letter, files: [{ upload: scene.id('vice'), role: 'main' }], title: '内容' };
    expect((await scene.act('documents/record-personal-letter', 'clerk', scanned)).kind).toBe('invalid');
    expect(
      await scene.act('documents/record-personal-letter', 'clerk', { ...letter, leader: scene.id('director') }),
    ).toMatchObject({
      refusal: { reason: 'not-a-leader' },
    });
    const { caseId } = await scene.done('documents/record-personal-letter', 'clerk', letter);
    expect(await openTasks(caseId)).toEqual([`personal-delivery person:${scene.id('vice')}`]);
    expect((await scene.act('documents/deliver-letter', 'clerk', {}, { caseId })).kind).toBe('refusal');
    for (const [act, input] of [
      ['documents/distribute-for-division', { opinion: '请拟办' }],
      ['documents/pass-review', { sheet }],
    ] as const)
      expect((await scene.act(act, 'clerk', input, { caseId })).kind).toBe('refusal');
    await scene.done('documents/deliver-letter', 'vice', {}, { caseId });
    expect((await caseRow(caseId)).step).toBe('delivered');
    expect(await scene.rows('select 1 from files where case_id = $1', [caseId])).toEqual([]);
  });

  it('entered late needs a reason, counts from when it happened, and is never in the future or before the regulation', async () => {
    scene.moveTo('2026-03-03T10:00');
    const late = { happenedAt: '2026-03-03T09:00:00+08:00' };
    expect(await scene.act('documents/record-arrival', 'clerk', request, late)).toMatchObject({
      refusal: { reason: 'late-reason-missing' },
    });
    const { caseId } = await scene.done('documents/record-arrival', 'clerk', request, {
      ...late,
      lateReason: '网络中断',
    });
    expect((await documentRow(caseId)).arrived_at).toBe(utc('2026-03-03T09:00'));
    const [row] = await scene.rows('select happened_at, recorded_at from trail where case_id = $1', [caseId]);
    expect(row).toEqual({
      happened_at: new Date(utc('2026-03-03T09:00')).toISOString(),
      recorded_at: utc('2026-03-03T10:00'),
    });
    for (const [happenedAt, reason] of [
      ['2026-03-03T10:00:00.001+08:00', 'not-yet-happened'],
      ['2017-07-24T23:59:00+08:00', 'before-the-regulation'],
    ])
      expect(
        await scene.act('documents/record-arrival', 'clerk', request, {
          happenedAt: happenedAt ?? '',
          lateReason: '补录',
        }),
      ).toMatchObject({ refusal: { reason } });
  });
});
