import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { clerk, type Paper, waysIn } from '../../store/testing/receipt-ways.test-helper.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
}, 120_000);
afterAll(() => scene.close());

const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString();
const limit = { statedLimit: '2026-03-05T12:00:00+08:00' };

/** Distributed at one moment, submitted at another. */
async function submittedAt(paper: Paper, distributed: string, submitted: string): Promise<string> {
  scene.moveTo(distributed);
  const caseId = await ways.registered({ senderClass: 'provincial', ...paper });
  await ways.done('distribute-for-instruction', clerk, { opinion: '请拟办', matter: {} }, caseId);
  await ways.done('sign-proposal', 'secretary-general', ways.proposalOf('vice'), caseId);
  scene.moveTo(submitted);
  await ways.done('submit', clerk, {}, caseId);
  return caseId;
}

describe('the limit of the proposal, from the distribution to the submission', () => {
  it.each<[string, Paper, string, string, string, string]>([
    ['[2.2.5.2-a]', { urgency: 'extra-urgent' }, 'propose-extra-urgent', '2026-03-02T10:30', '2026-03-02T12:30', 'met'],
    [
      '[2.2.5.2-a]',
      { urgency: 'extra-urgent' },
      'propose-extra-urgent',
      '2026-03-02T10:30',
      '2026-03-02T12:31',
      'late',
    ],
    ['[2.2.5.2-a]', { urgency: 'extra-urgent' }, 'propose-extra-urgent', '2026-03-07T23:00', '2026-03-08T01:00', 'met'],
    ['[2.2.5.2-b]', { urgency: 'urgent', ...limit }, 'propose-urgent', '2026-03-02T11:30', '2026-03-02T15:30', 'met'],
    ['[2.2.5.2-b]', { urgency: 'urgent', ...limit }, 'propose-urgent', '2026-03-02T11:30', '2026-03-02T15:31', 'late'],
    [
      '[2.2.5.2-c]',
      { urgency: 'special', medium: 'cipher-telegram' },
      'propose-cipher-special',
      '2026-03-02T10:00',
      '2026-03-02T11:00',
      'met',
    ],
    [
      '[2.2.5.2-c]',
      { urgency: 'special', medium: 'cipher-telegram' },
      'propose-cipher-special',
      '2026-03-02T10:00',
      '2026-03-02T11:01',
      'late',
    ],
    [
      '[2.2.5.2-d]',
      { urgency: 'urgent', medium: 'plain-telegram', ...limit },
      'propose-telegram',
      '2026-03-02T11:30',
      '2026-03-02T15:30',
      'met',
    ],
    [
      '[2.2.5.2-d]',
      { urgency: 'urgent', medium: 'plain-telegram', ...limit },
      'propose-telegram',
      '2026-03-02T11:30',
      '2026-03-02T15:31',
      'late',
    ],
    [
      '[2.2.5.2-d]',
      { urgency: 'extra-urgent', medium: 'plain-telegram' },
      'propose-telegram',
      '2026-03-02T11:30',
      '2026-03-02T13:31',
      'late',
    ],
    ['[2.2.5.2-e]', {}, 'propose-plain', '2026-03-06T10:00', '2026-03-10T18:00', 'met'],
    ['[2.2.5.2-e]', {}, 'propose-plain', '2026-03-06T10:00', '2026-03-11T08:30', 'late'],
  ])('%s %j by %s: distributed %s, submitted %s is %s', async (_, paper, rule, distributed, submitted, state) => {
    const caseId = await submittedAt(paper, distributed, submitted);
    expect((await ways.clock(caseId, rule))?.state).toBe(state);
  });

  it('one clock runs through division, pre-review, legality review, proposal and submission', async () => {
    scene.moveTo('2026-03-02T10:00');
    const caseId = await ways.inPreReview({ draftFor: 'issue', normative: true });
    await ways.done('ask-legality-review', 'deputy-two', { sheet: ways.preReview }, caseId);
    await ways.done('pass-legality-review', 'legislative-affairs-office-desk', { opinion: '合法' }, caseId);
    const clocks = await scene.rows(`select 1 from clocks where case_id = $1 and rule like '%propose%'`, [caseId]);
    expect(clocks).toHaveLength(1);
  });
});

describe('the limit of the decision, at each desk', () => {
  it.each([
    ['[2.2.5.3-d]', 'vice', 'decide-plain-leader', '2026-03-05T18:00', 'met'],
    ['[2.2.5.3-d]', 'vice', 'decide-plain-leader', '2026-03-06T08:30', 'late'],
    ['[2.2.5.3-c]', 'deputy-one', 'decide-plain-deputy', '2026-03-03T18:00', 'met'],
    ['[2.2.5.3-c]', 'deputy-one', 'decide-plain-deputy', '2026-03-04T08:30', 'late'],
  ])('%s plain at the desk of %s since Monday, decided %s %s: %s', async (_, who, rule, decided, state) => {
    scene.moveTo('2026-03-02T10:00');
    const caseId = await ways.fromAbove([who]);
    scene.moveTo(decided);
    await ways.done('instruct', who, ways.opinion('agree', '同意'), caseId);
    expect((await ways.clock(caseId, rule))?.state).toBe(state);
  });

  it('[2.2.5.3-c] who divides and also decides has two tasks and two clocks (I5)', async () => {
    scene.moveTo('2026-03-02T10:00');
    const caseId = await ways.divided();
    await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('documents-deputy', 'vice'), caseId);
    await ways.done('submit', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual([`instruction person:${scene.id('documents-deputy')}`]);
    const rules = await scene.rows<{ rule: string; state: string }>(
      `select rule, state from clocks where case_id = $1 order by started_at, rule`,
      [caseId],
    );
    expect(rules.map(({ rule, state }) => `${rule.replace('documents/receipt/', '')} ${state}`)).toEqual(
      expect.arrayContaining(['propose-plain met', 'decide-plain-deputy running']),
    );
  });

  it('[2.2.5.3-d] each leader in turn has three working days of his own (C12)', async () => {
    scene.moveTo('2026-03-02T10:00');
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    scene.moveTo('2026-03-05T17:00');
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
    expect(await ways.clock(caseId, 'decide-plain-leader')).toMatchObject({
      state: 'running',
      holder: `person:${scene.id('mayor')}`,
      due: utc('2026-03-10T18:00'),
    });
  });

  it('[2.2.5.3-a] an extra-urgent paper tells its holder at once and counts from minute 0', async () => {
    scene.moveTo('2026-03-07T23:10');
    const caseId = await ways.fromAbove(['vice'], { urgency: 'extra-urgent' });
    const told = await scene.rows(
      `select to_target, urgent from notices where case_id = $1 and kind = 'on-your-desk' order by at desc, id desc limit 1`,
      [caseId],
    );
    expect(told).toEqual([{ to_target: `person:${scene.id('vice')}`, urgent: true }]);
    expect((await ways.clock(caseId, 'decide-extra-urgent'))?.due).toBe(utc('2026-03-07T23:10'));
  });

  it('[2.2.5.3-b] an urgent paper reminds again and again, and alarms at the limit that it names', async () => {
    scene.moveTo('2026-03-02T09:00');
    const caseId = await ways.fromAbove(['vice'], { urgency: 'urgent', ...limit });
    expect((await ways.clock(caseId, 'decide-urgent'))?.due).toBe(utc('2026-03-05T12:00'));
    const reminder = async () =>
      (
        await scene.rows<{ id: string; due_at: string }>(
          `select id, due_at from clocks where case_id = $1 and rule like '%reminder' and state = 'running'`,
          [caseId],
        )
      )[0];
    for (const due of ['2026-03-02T15:30', '2026-03-03T10:00', '2026-03-03T16:30']) {
      const clock = await reminder();
      expect(clock?.due_at).toBe(utc(due));
      scene.moveTo(due.replace(/\d$/u, '1'));
      await scene.done('general/clock-fell-due', 'clock', { clock: clock?.id }, { caseId });
    }
    const reminders = await scene.rows(`select 1 from notices where case_id = $1 and kind = 'reminder'`, [caseId]);
    expect(reminders).toHaveLength(3);
  });

  it.each([
    ['2026-03-06T18:00', 'met'],
    ['2026-03-09T08:30', 'late'],
  ])('[2.2.5.3-e] decided on Thursday, back in the section %s: %s', async (received, state) => {
    scene.moveTo('2026-03-05T10:00');
    const caseId = await ways.submitted();
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
    expect(await ways.desks(caseId)).toEqual([`returning relation:counterpart-deputy:${scene.id('vice')}`]);
    scene.moveTo(received);
    await ways.done('receive-back', clerk, {}, caseId);
    expect((await ways.clock(caseId, 'return-decided'))?.state).toBe(state);
  });

  it('a limit that has passed is told to whoever holds it and to those above, who may open it from then on', async () => {
    scene.moveTo('2026-03-02T10:00');
    const caseId = await ways.submitted();
    const [running] = await scene.rows<{ id: string }>(
      `select id from clocks where case_id = $1 and state = 'running' and rule like '%decide-plain-leader'`,
      [caseId],
    );
    scene.moveTo('2026-03-06T08:30');
    await scene.done('general/clock-fell-due', 'clock', { clock: running?.id }, { caseId });
    const told = await scene.rows<{ to_target: string }>(
      `select to_target from notices where case_id = $1 and kind = 'overdue'`,
      [caseId],
    );
    const above = ['post:documents-section-chief', `relation:counterpart-deputy:${scene.id('vice')}`];
    expect(told.map(({ to_target: target }) => target).toSorted()).toEqual(
      [...above, 'post:secretary-general', `person:${scene.id('vice')}`].toSorted(),
    );
    expect(
      await scene.rows(`select 1 from access where case_id = $1 and subject = 'post:secretary-general'`, [caseId]),
    ).toHaveLength(1);
  });

  it('a limit that is near is told before it passes: three quarters through in hours, on the last morning in days', async () => {
    scene.moveTo('2026-03-02T10:00');
    const warnings = async (caseId: string) =>
      (
        await scene.rows<{ rule: string; warn_at: string }>(
          `select rule, warn_at from clocks where case_id = $1 and state = 'running' and rule like '%propose%'`,
          [caseId],
        )
      ).map(({ warn_at }) => warn_at);
    const urgent = await ways.forDivision({ urgency: 'extra-urgent' });
    expect(await warnings(urgent)).toEqual([utc('2026-03-02T11:30')]);
    expect(await warnings(await ways.forDivision())).toEqual([utc('2026-03-04T08:30')]);
  });
});
