import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receipt } from '../../regulation/documents/receipt/receipt.procedure.ts';
import { waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { play } from '../../store/testing/story.test-helper.ts';
import { verify } from '../../store/verify.ts';
import type { Example } from '../act.ts';
import { acts } from '../acts.ts';
import { story } from './samples.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
const clerk = 'post:documents-clerk';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  const inCharge = { relation: 'portfolio-vice-mayor', personId: scene.id('vice-two'), of: 'education' };
  await scene.done('people/relate', 'director', { ...inCharge, fromOn: '2026-01-01' });
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const person = (who: string) => `person:${scene.id(who)}`;
const send = (caseId: string, ...readers: string[]) =>
  ways.act('circulate', clerk, { purpose: '请阅知', readers: readers.map(scene.id) }, caseId);
const mark = (who: string, caseId: string) => ways.act('mark-read', who, { remark: '' }, caseId);
async function forReading(...readers: string[]): Promise<string> {
  const caseId = await ways.registered();
  await ways.done('distribute-for-reading', clerk, { opinion: '请市领导阅', readers: readers.map(scene.id) }, caseId);
  return caseId;
}

interface Sent {
  readonly id: string;
  readonly purpose: string;
  readonly opened: boolean;
  readonly answered: boolean;
  readonly withdrawn_why: string | null;
}
const sentTo = (who: string, caseId: string) =>
  scene.rows<Sent>(
    `select id, purpose, opened_at is not null as opened, answered_at is not null as answered, withdrawn_why
     from circulations where case_id = $1 and reader = $2 order by id`,
    [caseId, person(who)],
  );
const tasksOf = (who: string, caseId: string) =>
  scene.rows(
    `select closed_by, closed_act, closed_why from tasks where case_id = $1 and step = 'circulation' and target = $2 order by opened_at, id`,
    [caseId, person(who)],
  );
const open = { closed_by: null, closed_act: null, closed_why: null };
const toldOf = async (kind: string, caseId: string) =>
  (await scene.rows('select to_target from notices where case_id = $1 and kind = $2 order by 1', [caseId, kind])).map(
    ({ to_target: target }) => target,
  );

describe('a reading item', () => {
  it('[2.2.3.1-a] on education goes to the leader in charge of education, without a proposal', async () => {
    const caseId = await ways.registered();
    const input = { opinion: '教育信息，请分管领导阅', lines: ['education'] };
    await ways.done('distribute-for-reading', clerk, input, caseId);
    expect(await ways.desks(caseId)).toEqual([`circulation ${person('vice-two')}`, `reading ${clerk}`]);
    expect(await sentTo('vice-two', caseId)).toMatchObject([{ purpose: '教育信息，请分管领导阅', opened: false }]);
    expect((await mark('vice-two', caseId)).kind).toBe('done');
    await ways.done('close-reading', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual([]);
    expect(await scene.rows('select 1 from opinions where case_id = $1', [caseId])).toEqual([]);
  });

  it('[2.2.3.1-a] without a leader in charge, or without any reader, is refused', async () => {
    const caseId = await ways.registered();
    const to = (more: object) => ways.act('distribute-for-reading', clerk, { opinion: '请阅', ...more }, caseId);
    expect(await to({ lines: ['education', 'sports'] })).toMatchObject({
      refusal: { reason: 'no-leader-in-charge', facts: { line: 'sports' } },
    });
    expect(await to({})).toMatchObject({ kind: 'invalid', issues: [{ problem: 'text.at-least-one' }] });
    expect((await to({ lines: ['education'], readers: [scene.id('vice-two')] })).kind).toBe('done');
    expect(await sentTo('vice-two', caseId)).toHaveLength(1);
  });

  describe('[2.2.3.1-b] that everybody has read', () => {
    const clocks = (caseId: string) =>
      scene.rows<{ id: string; state: string; due_at: string }>(
        `select id, state, due_at from clocks where case_id = $1 and rule = 'documents/receipt/return-reading' order by id`,
        [caseId],
      );
    const dueOn = (local: string) =>
      new Date(Temporal.ZonedDateTime.from(`${local}[Asia/Shanghai]`).epochMilliseconds).toISOString();
    const fall = async (caseId: string) =>
      scene.act('general/clock-fell-due', 'clock', { clock: (await clocks(caseId))[0]?.id }, { caseId });

    it('and that is not back two working days after the last mark is asked for, once', async () => {
      const caseId = await forReading('vice', 'mayor');
      await mark('vice', caseId);
      expect(await clocks(caseId)).toEqual([]);
      scene.moveTo('2026-03-06T10:00');
      await mark('mayor', caseId);
      expect(await clocks(caseId)).toMatchObject([{ state: 'running', due_at: dueOn('2026-03-10T18:00') }]);
      expect(await scene.rows(`select due_at from tasks where case_id = $1 and step = 'reading'`, [caseId])).toEqual([
        { due_at: dueOn('2026-03-10T18:00') },
      ]);
      await ways.done('hand-over', clerk, { to: 'relation:leader-secretary:' + scene.id('mayor') }, caseId);
      scene.moveTo('2026-03-10T18:00');
      expect(await fall(caseId)).toMatchObject({ refusal: { reason: 'not-yet-due' } });
      scene.moveTo('2026-03-10T18:01');
      expect((await fall(caseId)).kind).toBe('done');
      expect(await fall(caseId)).toMatchObject({ refusal: { reason: 'clock-not-running' } });
      expect(await toldOf('reminder', caseId)).toEqual(
        [clerk, 'relation:leader-secretary:' + scene.id('mayor')].toSorted(),
      );
      await ways.done('close-reading', clerk, {}, caseId);
      expect(await clocks(caseId)).toMatchObject([{ state: 'late' }]);
    });

    it('and that is back in time is not asked for', async () => {
      const caseId = await forReading('vice');
      await mark('vice', caseId);
      scene.moveTo('2026-03-04T18:00');
      await ways.done('close-reading', clerk, {}, caseId);
      expect(await clocks(caseId)).toMatchObject([{ state: 'met' }]);
      scene.moveTo('2026-03-05T09:00');
      expect(await fall(caseId)).toMatchObject({ refusal: { reason: 'clock-not-running' } });
    });

    it('waits again once somebody gets it anew, and runs again when that reader is done or it is withdrawn', async () => {
      const caseId = await forReading('vice');
      await mark('vice', caseId);
      await send(caseId, 'mayor');
      expect((await clocks(caseId)).map(({ state }) => state)).toEqual(['frozen']);
      const [mayor] = await sentTo('mayor', caseId);
      await ways.done('withdraw-circulation', clerk, { circulation: mayor?.id, reason: '误送' }, caseId);
      expect((await clocks(caseId)).map(({ state }) => state)).toEqual(['frozen', 'running']);
    });
  });
});

describe('circulation', () => {
  it('L14 has a purpose and three states, and blocks nobody', async () => {
    const caseId = await ways.proposed();
    const before = await ways.desks(caseId);
    expect((await send(caseId, 'executive')).kind).toBe('done');
    expect(await ways.desks(caseId)).toEqual([`circulation ${person('executive')}`, ...before]);
    expect(await sentTo('executive', caseId)).toMatchObject([{ purpose: '请阅知', opened: false, answered: false }]);
    await ways.done('open-reading', 'executive', {}, caseId);
    expect(await sentTo('executive', caseId)).toMatchObject([{ opened: true, answered: false }]);
    expect(await ways.act('open-reading', 'executive', {}, caseId)).toMatchObject({
      refusal: { reason: 'nothing-to-open' },
    });
    await ways.done('submit', clerk, {}, caseId);
    await ways.done('mark-read', 'executive', { remark: '已阅，无意见' }, caseId);
    expect(await sentTo('executive', caseId)).toMatchObject([{ opened: true, answered: true }]);
    expect(await mark('executive', caseId)).toMatchObject({ refusal: { reason: 'nothing-to-read' } });
    expect(await ways.desks(caseId)).toEqual([`instruction ${person('vice')}`]);
  });

  it('L4 an open one is not sent twice; who has read may get it again; nobody sends to oneself', async () => {
    const caseId = await ways.divided();
    await send(caseId, 'executive');
    expect(await send(caseId, 'executive')).toMatchObject({ refusal: { reason: 'already-with-the-readers' } });
    expect((await send(caseId, 'executive', 'mayor', 'mayor')).kind).toBe('done');
    expect(await sentTo('executive', caseId)).toHaveLength(1);
    expect(await sentTo('mayor', caseId)).toHaveLength(1);
    await mark('executive', caseId);
    expect((await send(caseId, 'executive')).kind).toBe('done');
    expect(await sentTo('executive', caseId)).toMatchObject([{ answered: true }, { answered: false }]);
    expect(await send(caseId, 'clerk')).toMatchObject({ refusal: { reason: 'reader-is-oneself' } });
  });

  it('L4 a paper distributed for reading counts what its reader has open already', async () => {
    const caseId = await forReading('mayor');
    await ways.done('distribute-again', clerk, { reason: '漏送' }, caseId);
    const input = { opinion: '请阅', readers: ['mayor', 'vice'].map(scene.id) };
    await ways.done('distribute-for-reading', clerk, input, caseId);
    expect([await tasksOf('mayor', caseId), await tasksOf('vice', caseId)]).toEqual([[open], [open]]);
  });

  it('L14 is withdrawn from one reader, with a reason, by whoever sent it or the section; the reader is told', async () => {
    const caseId = await ways.divided();
    const purpose = { purpose: '请知悉', readers: ['executive', 'mayor'].map(scene.id) };
    await ways.done('circulate', 'deputy-two', purpose, caseId);
    const [executive] = await sentTo('executive', caseId);
    const [mayor] = await sentTo('mayor', caseId);
    const withdraw = (who: string, circulation: string | undefined, reason = '误送') =>
      ways.act('withdraw-circulation', who, { circulation, reason }, caseId);
    expect(await withdraw('mayor', executive?.id)).toMatchObject({ refusal: { reason: 'not-the-sender' } });
    expect((await withdraw('deputy-two', executive?.id, ' ')).kind).toBe('invalid');
    expect((await withdraw('deputy-two', executive?.id)).kind).toBe('done');
    expect(await sentTo('executive', caseId)).toMatchObject([{ withdrawn_why: '误送' }]);
    expect(await tasksOf('executive', caseId)).toEqual([
      { closed_by: scene.id('deputy-two'), closed_act: 'documents/withdraw-circulation', closed_why: 'withdrawn' },
    ]);
    expect(await toldOf('circulation-withdrawn', caseId)).toEqual([person('executive')]);
    expect(await mark('executive', caseId)).toMatchObject({ refusal: { reason: 'nothing-to-read' } });
    expect(await withdraw('clerk', executive?.id)).toMatchObject({ refusal: { reason: 'circulation-over' } });
    expect((await withdraw('clerk', mayor?.id)).kind).toBe('done');
    expect(await withdraw('clerk', scene.id('mayor'))).toMatchObject({ refusal: { reason: 'no-such-circulation' } });
  });

  it('L16 goes back with the distribution that sent it, but not what was read, nor what another act sent', async () => {
    const caseId = await forReading('mayor', 'vice');
    await send(caseId, 'executive');
    await mark('vice', caseId);
    await ways.done('withdraw', 'clerk', {}, caseId);
    expect(await tasksOf('mayor', caseId)).toMatchObject([
      { closed_act: 'documents/withdraw', closed_why: 'withdrawn' },
    ]);
    expect(await tasksOf('executive', caseId)).toEqual([open]);
    expect(await sentTo('vice', caseId)).toMatchObject([{ answered: true }]);
    await ways.done('distribute-for-reading', clerk, { opinion: '请阅', readers: [scene.id('mayor')] }, caseId);
    await ways.done('distribute-again', clerk, { reason: '误送' }, caseId);
    await ways.done('withdraw', 'clerk', {}, caseId);
    expect(await tasksOf('mayor', caseId)).toMatchObject([{ closed_why: 'withdrawn' }, open]);
  });

  it('begins with the registration and ends with the case', async () => {
    const { caseId } = await play(scene, { before: story.passed, by: clerk, input: {} });
    expect(await send(caseId ?? '', 'mayor')).toMatchObject({ refusal: { reason: 'not-registered-yet' } });
    const over = await forReading('mayor');
    await ways.done('close-reading', clerk, {}, over);
    expect(await send(over, 'vice')).toMatchObject({ refusal: { reason: 'closed' } });
  });

  it('L3 a closed case can still be read, and a withdrawn end gives the tasks back', async () => {
    const caseId = await forReading('mayor', 'vice');
    await ways.done('close-reading', clerk, {}, caseId);
    expect((await mark('mayor', caseId)).kind).toBe('done');
    await ways.done('withdraw', 'clerk', {}, caseId);
    expect(await tasksOf('vice', caseId)).toMatchObject([{ closed_why: 'case-closed' }, open]);
    expect(await tasksOf('mayor', caseId)).toMatchObject([{ closed_why: 'case-closed' }]);
  });

  it('may be answered by whoever stands in for a reader, whose mark it is', async () => {
    scene.moveTo('2026-03-04T09:00');
    const substitute = { forTarget: person('executive'), personId: scene.id('vice'), decision: '分工通知' };
    await scene.done('people/name-substitute', 'director', { ...substitute, fromOn: '2026-03-04' });
    const caseId = await ways.forDivision();
    await send(caseId, 'executive');
    expect((await mark('vice', caseId)).kind).toBe('refusal');
    await scene.done('people/record-absence', 'director', {
      personId: scene.id('executive'),
      kind: 'business',
      fromAt: '2026-03-04T08:00:00+08:00',
      untilAt: '2026-03-05T08:00:00+08:00',
      approvedBy: scene.id('mayor'),
    });
    expect((await mark('vice', caseId)).kind).toBe('done');
    expect(await tasksOf('executive', caseId)).toMatchObject([{ closed_by: scene.id('vice'), closed_why: 'done' }]);
  });
});

type Told = Example['before'];
const confirmed = { opinion: '属水务局职责，请其办理' };
const dutyToSecretaryGeneral: Told = [
  ...story.toDepartment,
  { act: 'documents/confirm-duty', by: 'relation:counterpart-deputy:{vice}', input: confirmed },
];
/** How a paper comes to each step that has a way back. */
const wayTo: Readonly<Record<string, Told>> = {
  reading: story.forReading,
  division: story.forDivision,
  proposal: story.divided,
  submission: story.proposed,
  instruction: story.submitted,
  'handing-out': story.returned,
  handling: story.handedOut,
  'duty-deputy': story.toDepartment,
  'duty-secretary-general': dutyToSecretaryGeneral,
  department: [...story.dutyConfirmed, { act: 'documents/transfer-to-department', by: clerk, input: {} }],
};
const returns = Object.entries(receipt.steps).flatMap(([step, table]) =>
  'acts' in table
    ? Object.entries(table.acts).flatMap(([act, lead]) => ('return' in lead ? [[step, act, lead] as const] : []))
    : [],
);

describe('L3 a return', () => {
  it('is known from every step that has one; before the registration nothing was circulated', () => {
    const steps = new Set(returns.map(([step]) => step));
    expect(steps).toEqual(new Set(['registration', ...Object.keys(wayTo)]));
  });

  it.each(returns.filter(([step]) => step !== 'registration'))(
    'from %s by %s keeps the task of every reader, and it can be opened',
    async (step, act, lead) => {
      const { caseId = '' } = await play(scene, { before: wayTo[step] ?? [], by: clerk, input: {} });
      expect((await send(caseId, 'executive', 'vice-two')).kind).toBe('done');
      const [row] = await scene.rows<{ step: string; holder: string }>(
        `select step, state ->> 'holder' as holder from cases where id = $1`,
        [caseId],
      );
      expect(row?.step).toBe(step);
      const by = 'by' in lead && typeof lead.by === 'string' ? lead.by : (row?.holder ?? '');
      await scene.done(act, by, { reason: '材料不全' }, { caseId });
      expect((await scene.rows('select step from cases where id = $1', [caseId]))[0]?.step).toBe(lead.to);
      for (const who of ['executive', 'vice-two']) {
        expect(await tasksOf(who, caseId)).toEqual([open]);
        expect((await ways.act('open-reading', who, {}, caseId)).kind).toBe('done');
        expect((await mark(who, caseId)).kind).toBe('done');
      }
    },
  );
});

// Only a classified entry is filed as such, and an entry is never circulated; of a closed paper it is said that a result is there, or what is to be added.
const aside = [
  'circulate',
  'withdraw-circulation',
  'open-reading',
  'mark-read',
  'file-entry',
  'confirm-told',
  'add-supplement',
].map((name) => `documents/${name}`);

describe('L3 no act on a registered case takes a task from a reader without a word', () => {
  const onCase = acts.filter(
    ({ id, on, of }) => on === 'case' && of === undefined && id.startsWith('documents/') && !aside.includes(id),
  );

  it.each(onCase.map((act) => [act.id, act] as const))('%s', async (_, act) => {
    const { caseId = '', by, input } = await play(scene, act.example);
    const reader = 'writing-deputy';
    const sent = await send(caseId, reader);
    if (!act.example.before.some((told) => told.act === 'documents/register-document')) {
      expect(sent).toMatchObject({
        refusal: { reason: expect.stringMatching(/^(not-registered-yet|closed)$/u) as string },
      });
      return;
    }
    expect(sent.kind).toBe('done');
    const name = (await scene.rows<{ name: string }>('select name from people where id = $1', [by]))[0]?.name ?? '';
    await scene.done(act.id, name, input, { caseId });
    const [{ over } = { over: false }] = await scene.rows<{ over: boolean }>(
      `select (state ->> 'over')::boolean as over from cases where id = $1`,
      [caseId],
    );
    expect(await tasksOf(reader, caseId)).toEqual([
      over ? { closed_by: by, closed_act: act.id, closed_why: 'case-closed' } : open,
    ]);
    expect(await toldOf('circulation-closed', caseId)).toEqual(over ? expect.arrayContaining([person(reader)]) : []);
    expect((await mark(reader, caseId)).kind).toBe('done');
  });
});

it('leaves an office that verifies', async () => {
  expect((await verify(scene.database)).faults).toEqual([]);
});
