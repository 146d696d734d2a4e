import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../../store/testing/scene.test-helper.ts';
import { waysIn } from '../../../store/testing/receipt-ways.test-helper.ts';
import { freshDatabase } from '../../../store/testing/cluster.test-helper.ts';
import { openDatabase } from '../../../store/database.ts';
import { rebuild } from '../../../store/rebuild.ts';
import { verify } from '../../../store/verify.ts';
import { report } from './samples.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let paper: string;
const supervisor = 'post:supervision-officer';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  paper = await ways.registered();
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const water = () => `unit:${scene.id('water')}`;
const problem = (more: object = {}) => ({
  unit: scene.id('water'),
  kind: 'slow-progress',
  problem: '转办件久拖未报',
  items: [paper],
  ...more,
});
const pointOut = async (by = supervisor) => (await scene.done('documents/point-out-problem', by, problem())).caseId;
const order = { demand: '报告原因并整改', rectifyBy: '2026-03-10' };
async function issued(): Promise<string> {
  const caseId = await pointOut();
  await ways.done('issue-accountability', supervisor, order, caseId);
  return caseId;
}
const stepOf = async (caseId: string) =>
  (await scene.rows<{ step: string }>('select step from cases where id = $1', [caseId]))[0]?.step;
const entryOf = async (caseId: string) =>
  (await scene.rows('select * from accountability where case_id = $1', [caseId]))[0];
const clocksOf = (caseId: string) =>
  scene.rows<{ id: string; rule: string; state: string; due_at: string }>(
    "select id, replace(rule, 'documents/accountability/', '') as rule, state, due_at from clocks where case_id = $1 order by id",
    [caseId],
  );
/** What the tick does: every running clock whose due minute is over. */
async function tick(caseId: string): Promise<string[]> {
  const running = (await clocksOf(caseId)).filter(({ state }) => state === 'running');
  const outcomes = [];
  for (const { id } of running) {
    const outcome = await scene.act('general/clock-fell-due', 'clock', { clock: id }, { caseId });
    outcomes.push(outcome.kind);
  }
  return outcomes;
}
const urge = (caseId: string) => ways.done('urge-rectification', supervisor, { text: '请抓紧整改' }, caseId);

describe('a problem of a department', () => {
  it('[2.2.9-b] is an accountability entry with the stated problem and the related items, on the desk of the supervision office', async () => {
    const caseId = await pointOut();
    expect(await entryOf(caseId)).toMatchObject({
      unit: scene.id('water'),
      kind: 'slow-progress',
      problem: '转办件久拖未报',
      items: [paper],
    });
    expect(await ways.desks(caseId)).toEqual([`pointed-out ${supervisor}`]);
    const [row] = await scene.rows('select kind, procedure, subject from cases where id = $1', [caseId]);
    expect(row).toEqual({
      kind: 'accountability',
      procedure: 'documents/accountability',
      subject: '问责：市水务局（进展慢）',
    });
  });

  it('[2.2.9-b] is pointed out by the head of the documents section as well, and by nobody else', async () => {
    const caseId = await pointOut('post:documents-section-chief');
    expect(await ways.desks(caseId)).toEqual([`pointed-out ${supervisor}`]);
    for (const who of ['clerk', 'water-head', 'mayor'])
      expect(await scene.act('documents/point-out-problem', who, problem())).toMatchObject({
        refusal: { reason: 'not-entitled' },
      });
  });

  it('[2.2.9-b] names a department and papers that are there', async () => {
    const refused = (more: object) => scene.act('documents/point-out-problem', supervisor, problem(more));
    expect(await refused({ problem: ' ' })).toMatchObject({ kind: 'invalid' });
    expect(await refused({ items: [] })).toMatchObject({ kind: 'invalid', issues: [{ problem: 'text.at-least-one' }] });
    expect(await refused({ items: [paper, scene.id('water')] })).toMatchObject({ refusal: { reason: 'no-such-case' } });
    expect(await refused({ items: [await pointOut()] })).toMatchObject({ refusal: { reason: 'no-such-case' } });
    expect(await refused({ unit: scene.id('documents-section') })).toMatchObject({
      refusal: { reason: 'no-such-unit' },
    });
    const twice = await scene.done('documents/point-out-problem', supervisor, problem({ items: [paper, paper] }));
    expect(await entryOf(twice.caseId)).toMatchObject({ items: [paper] });
  });

  it('that proves to be none is dropped before the department hears of it', async () => {
    const caseId = await pointOut();
    expect(await ways.act('drop-accountability', 'water-head', { reason: '无' }, caseId)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
    await ways.done('drop-accountability', supervisor, { reason: '责任不在该单位' }, caseId);
    expect([await stepOf(caseId), await ways.desks(caseId)]).toEqual(['dropped', []]);
    expect(await ways.act('issue-accountability', supervisor, order, caseId)).toMatchObject({
      refusal: { reason: 'closed' },
    });
  });
});

describe('the rectification date', () => {
  it.each([
    ['none', null, false],
    ['the day of the issue', '2026-03-02', false],
    ['a day before', '2026-03-01', false],
    ['the next day', '2026-03-03', true],
  ])('[2.2.9-d] %s: an entry is issued only with a day that is still to come', async (_, rectifyBy, goes) => {
    const caseId = await pointOut();
    const outcome = await ways.act('issue-accountability', supervisor, { ...order, rectifyBy }, caseId);
    expect(outcome.kind).toBe(goes ? 'done' : 'findings');
    if (outcome.kind === 'findings')
      expect(outcome.findings).toMatchObject([
        { source: '2.2.9-d', met: false, remedy: 'remedy.set-a-rectification-date', facts: { rectifyBy } },
      ]);
    expect(await stepOf(caseId)).toBe(goes ? 'rectification' : 'pointed-out');
    expect(await clocksOf(caseId)).toHaveLength(goes ? 1 : 0);
  });

  it('[2.2.9-d] is on time until the end of its day, and past it the entry is overdue: department, supervision office and secretary-general are told', async () => {
    const caseId = await issued();
    expect(await ways.desks(caseId)).toEqual([`rectification ${water()}`]);
    expect(await clocksOf(caseId)).toMatchObject([
      { rule: 'rectify', state: 'running', due_at: new Date('2026-03-10T23:59:00+08:00').toISOString() },
    ]);
    scene.moveTo('2026-03-10T23:59');
    expect(await tick(caseId)).toEqual(['refusal']);
    scene.moveTo('2026-03-11T00:00');
    expect(await tick(caseId)).toEqual(['done']);
    const told = await scene.rows<{ to_target: string }>(
      "select to_target from notices where case_id = $1 and kind = 'overdue' order by 1",
      [caseId],
    );
    expect(told.map(({ to_target: target }) => target)).toEqual(
      [supervisor, 'post:secretary-general', water()].toSorted(),
    );
    // Nobody has urged: overdue, and the department may still report.
    expect(await stepOf(caseId)).toBe('rectification');
    await ways.done('report-rectification', 'water-desk', report, caseId);
    expect(await clocksOf(caseId)).toMatchObject([{ rule: 'rectify', state: 'late' }]);
  });

  it('[2.2.9-d] stays where it was when a report is rejected', async () => {
    const caseId = await issued();
    await ways.done('report-rectification', 'water-head', report, caseId);
    expect(await clocksOf(caseId)).toMatchObject([{ state: 'met' }]);
    expect((await ways.act('reject-rectification', supervisor, { reason: ' ' }, caseId)).kind).toBe('invalid');
    await ways.done('reject-rectification', supervisor, { reason: '措施未落实' }, caseId);
    expect(await ways.desks(caseId)).toEqual([`rectification ${water()}`]);
    expect((await clocksOf(caseId)).map(({ state, due_at: due }) => [state, due])).toEqual([
      ['met', new Date('2026-03-10T15:59:00Z').toISOString()],
      ['running', new Date('2026-03-10T15:59:00Z').toISOString()],
    ]);
  });
});

describe('causes and improvements', () => {
  it('[2.2.9-c] the entry stays open and with the department while either is missing', async () => {
    const caseId = await issued();
    for (const missing of ['causes', 'improvements'] as const) {
      const outcome = await ways.act('report-rectification', 'water-desk', { ...report, [missing]: ' ' }, caseId);
      expect(outcome).toMatchObject({
        kind: 'findings',
        findings: [{ source: '2.2.9-c', met: false, facts: { [`${missing}Given`]: false } }, { met: true }],
      });
      expect(await ways.act('accept-rectification', supervisor, { remark: '合格' }, caseId)).toMatchObject({
        refusal: { reason: 'unknown-act' },
      });
      expect(await ways.desks(caseId)).toEqual([`rectification ${water()}`]);
    }
    await ways.done('report-rectification', 'water-desk', report, caseId);
    expect(await entryOf(caseId)).toMatchObject(report);
    expect(await ways.desks(caseId)).toEqual([`acceptance ${supervisor}`]);
    await ways.done('accept-rectification', supervisor, { remark: '整改到位' }, caseId);
    expect([await stepOf(caseId), await ways.desks(caseId)]).toEqual(['accounted', []]);
  });

  it('[2.2.9-c] are the business of the department named, and of its head and document desk only', async () => {
    const caseId = await issued();
    const by = (who: string) => ways.act('report-rectification', who, report, caseId);
    for (const stranger of ['finance-head', 'finance-desk', 'water-deputy'])
      expect(await by(stranger)).toMatchObject({ refusal: { reason: 'no-such-case' } });
    expect(await by(supervisor)).toMatchObject({ refusal: { reason: 'not-entitled' } });
    expect((await by('water-head')).kind).toBe('done');
  });
});

describe('no improvement after urging', () => {
  const onlyWay = async (caseId: string) => {
    expect(await ways.desks(caseId)).toEqual([`criticism ${supervisor}`]);
    for (const [act, by, input] of [
      ['report-rectification', 'water-head', report],
      ['accept-rectification', supervisor, { remark: '合格' }],
      ['close-accountability', supervisor, { remark: '办结' }],
      ['refer-to-bureau', supervisor, { finding: 'inaction', text: '移送' }],
      ['drop-accountability', supervisor, { reason: '撤销' }],
    ] as const)
      expect((await ways.act(act, by, input, caseId)).kind).toBe('refusal');
  };

  it('[2.2.9-e] urged before the day: once it is over, the circular of criticism is the only next step, with its draft', async () => {
    const caseId = await issued();
    scene.moveTo('2026-03-09T10:00');
    await urge(caseId);
    scene.moveTo('2026-03-10T23:59');
    expect(await tick(caseId)).toEqual(['refusal']);
    scene.moveTo('2026-03-11T00:00');
    expect(await tick(caseId)).toEqual(['done']);
    await onlyWay(caseId);
    const { criticism } = (await entryOf(caseId)) as { criticism: string };
    for (const part of ['市水务局', '转办件久拖未报', '2026年3月10日', '3月9日 10:00', '通报批评'])
      expect(criticism).toContain(part);
    await ways.done('issue-criticism', supervisor, { text: `${criticism}\n（修改）` }, caseId);
    expect(await entryOf(caseId)).toMatchObject({ criticism: `${criticism}\n（修改）` });
    await ways.done('close-accountability', supervisor, { remark: '已整改' }, caseId);
    expect(await stepOf(caseId)).toBe('accounted');
  });

  it('[2.2.9-e] urged after the day: the department has the rest of that day, and no more', async () => {
    const caseId = await issued();
    scene.moveTo('2026-03-12T10:00');
    expect(await tick(caseId)).toEqual(['done']);
    await urge(caseId);
    expect(await clocksOf(caseId)).toMatchObject([
      { rule: 'rectify', state: 'running' },
      { rule: 'improve-after-urging', due_at: new Date('2026-03-12T15:59:00Z').toISOString() },
    ]);
    scene.moveTo('2026-03-12T23:59');
    expect((await ways.act('report-rectification', 'water-head', report, caseId, { dryRun: true })).kind).toBe('would');
    scene.moveTo('2026-03-13T00:00');
    // The clock may be a moment late: the rule holds all the same.
    expect(await ways.act('report-rectification', 'water-head', report, caseId)).toMatchObject({
      kind: 'findings',
      findings: [
        { met: true },
        { source: '2.2.9-e', met: false, facts: { rectifyBy: '2026-03-10', urgedOn: '2026-03-12' } },
      ],
    });
    expect(await tick(caseId)).toContain('done');
    await onlyWay(caseId);
  });

  it('[2.2.9-e] never urged: overdue, but not yet criticised', async () => {
    const caseId = await issued();
    scene.moveTo('2026-04-01T09:00');
    await tick(caseId);
    expect(await stepOf(caseId)).toBe('rectification');
    expect(await ways.act('issue-criticism', supervisor, { text: '通报' }, caseId)).toMatchObject({
      refusal: { reason: 'unknown-act' },
    });
  });

  it('[2.2.9-e] a report that came in time and waits to be looked at is no lack of improvement; rejected after the day it is', async () => {
    const caseId = await issued();
    await urge(caseId);
    await ways.done('report-rectification', 'water-head', report, caseId);
    expect(await ways.act('urge-rectification', supervisor, { text: '催' }, caseId)).toMatchObject({
      refusal: { reason: 'nothing-to-urge' },
    });
    scene.moveTo('2026-03-12T09:00');
    expect(await tick(caseId)).toEqual([]);
    await ways.done('reject-rectification', supervisor, { reason: '未见成效' }, caseId);
    expect(await tick(caseId)).toEqual(['done']);
    await onlyWay(caseId);
  });
});

describe('a referral to the Supervision Bureau', () => {
  const referral = { finding: 'fraud', text: '报送数据不实' };

  it('[2.2.9-f] is created on such a finding and stays open until the opinion is recorded', async () => {
    const caseId = await issued();
    expect(await ways.act('refer-to-bureau', 'water-head', referral, caseId)).toMatchObject({
      refusal: { reason: 'not-entitled' },
    });
    await ways.done('refer-to-bureau', supervisor, referral, caseId);
    expect(await entryOf(caseId)).toMatchObject({ referred_for: 'fraud', referral: '报送数据不实', opinion_at: null });
    expect(await clocksOf(caseId)).toMatchObject([{ state: 'frozen' }]);
    expect(await ways.desks(caseId)).toEqual([`bureau ${supervisor}`]);
    expect((await ways.act('record-bureau-opinion', supervisor, { opinion: ' ' }, caseId)).kind).toBe('invalid');
    scene.moveTo('2026-06-01T09:00');
    expect(await stepOf(caseId)).toBe('bureau');
    expect(await ways.act('close-accountability', supervisor, { remark: '办结' }, caseId)).toMatchObject({
      refusal: { reason: 'unknown-act' },
    });
    await ways.done('record-bureau-opinion', supervisor, { opinion: '属实，建议诫勉谈话' }, caseId);
    expect([await stepOf(caseId), await ways.desks(caseId)]).toEqual(['accounted', []]);
    expect(await entryOf(caseId)).toMatchObject({ bureau_opinion: '属实，建议诫勉谈话' });
  });

  it("[2.2.9-f] lies on the bureau's own desk where it has one", async () => {
    await scene.done('people/enter-unit', 'post:system-administrator', {
      key: 'supervision-bureau',
      zh: '市监察局',
      en: 'Supervision Bureau',
      kind: 'department',
      fromOn: '2026-01-01',
    });
    const unit =
      (await scene.rows<{ id: string }>("select id from units where key = 'supervision-bureau'"))[0]?.id ?? '';
    await scene.done('people/enter-person', 'post:system-administrator', { name: 'inspector' });
    const who = (await scene.rows<{ id: string }>("select id from people where name = 'inspector'"))[0]?.id;
    const seat = { personId: who, post: 'document-desk', unitId: unit, decision: '任职文件', fromOn: '2026-01-01' };
    await scene.done('people/assign-post', 'post:security-administrator', seat);
    const caseId = await pointOut();
    await ways.done('refer-to-bureau', supervisor, referral, caseId);
    expect(await ways.desks(caseId)).toEqual([`bureau unit:${unit}`]);
    await ways.done('record-bureau-opinion', `unit:${unit}`, { opinion: '不属实' }, caseId);
    expect(await stepOf(caseId)).toBe('accounted');
  });
});

describe('acts of one procedure', () => {
  it('do not exist on the cases of another', async () => {
    const caseId = await issued();
    for (const [act, by, input] of [
      ['withdraw', supervisor, {}],
      ['circulate', 'chief', { purpose: '请阅', readers: [scene.id('mayor')] }],
      ['close-with-remark', 'water-head', { remark: '办结' }],
    ] as const)
      expect(await ways.act(act, by, input, caseId)).toMatchObject({ refusal: { reason: 'no-such-case' } });
    expect(await ways.act('urge-rectification', supervisor, { text: '催' }, paper)).toMatchObject({
      refusal: { reason: 'no-such-case' },
    });
  });
});

describe('afterwards', () => {
  it('the office verifies, and its trails fill the entries again', async () => {
    expect((await verify(scene.database)).faults).toEqual([]);
    const again = openDatabase({ url: (await freshDatabase()).url, schema: 'public', max: 2 });
    await rebuild(scene.database, again);
    const entries = 'select * from accountability order by id';
    expect((await again.query(entries)).rows).toEqual(await scene.rows(entries));
    expect((await again.query(entries)).rows.length).toBeGreaterThan(10);
    await again.end();
  });
});
