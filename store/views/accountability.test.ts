import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failingSheet, passingSheet, registration, request } from '../../office/documents/samples.ts';
import { conformanceColumns } from '../../server/conformance-xlsx.ts';
import { workbookOf } from '../../server/workbook.ts';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { accountabilityView, behindView } from './accountability.ts';
import { conformanceView } from './conformance.ts';
import { desksFromTrails, figures, type Told } from './desks-from-trails.test-helper.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let reading: Reading;
let ways: ReturnType<typeof waysIn>;
const clerk = 'post:documents-clerk';
const supervisor = 'post:supervision-officer';
const quarter = { from: '2026-01-01', to: '2026-03-31' };

/** A quarter with something of everything: kept and missed limits, returns, an exception, transfers, an entry that runs out. */
beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  ways = waysIn(scene);
  scene.moveTo('2026-03-02T09:00');
  const handedOut = await ways.submitted();
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water', 'finance'), handedOut);
  await ways.done('receive-back', clerk, {}, handedOut);
  await ways.done(
    'hand-out',
    clerk,
    {
      units: ['water', 'finance'].map((unit, place) => ({ unit: scene.id(unit), role: place === 0 ? 'lead' : 'join' })),
      text: '请办理',
    },
    handedOut,
  );
  const lateProposal = await ways.divided();
  const sentBack = await ways.forDivision();
  await ways.done('send-back-to-section', 'documents-deputy', { reason: '应先由部门提出意见' }, sentBack);
  const { caseId: returned } = await scene.done('documents/record-arrival', clerk, request);
  await ways.done('return-to-sender', clerk, { sheet: failingSheet }, returned);
  const { caseId: lateArrival } = await scene.done('documents/record-arrival', clerk, {
    ...request,
    title: '紧急',
    urgency: 'extra-urgent',
  });
  scene.moveTo('2026-03-02T10:00');
  await ways.done(
    'pass-review',
    clerk,
    { sheet: { ...passingSheet, headMark: true, urgencyReason: '汛情' } },
    lateArrival,
  );
  await ways.done('register-document', clerk, { ...registration, urgency: 'extra-urgent' }, lateArrival);
  await ways.done('distribute-for-division', clerk, { opinion: '请分办', matter: {} }, lateArrival);
  await withException();
  const { caseId: entry } = await scene.done('documents/point-out-problem', supervisor, {
    unit: scene.id('water'),
    kind: 'error',
    problem: '办理失误',
    items: [handedOut],
  });
  await ways.done('issue-accountability', supervisor, { demand: '整改', rectifyBy: '2026-03-05' }, entry);
  scene.moveTo('2026-03-09T10:00');
  await ways.done('sign-proposal', 'deputy-two', ways.proposalOf('vice'), lateProposal);
  await ways.done('submit', clerk, {}, lateProposal, {
    happenedAt: '2026-03-09T09:30:00+08:00',
    lateReason: '系统停用',
  });
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water'), lateProposal, {});
  scene.moveTo('2026-04-02T09:00');
}, 240_000);
afterAll(() => scene.close());

async function withException(): Promise<void> {
  const { reportToBoth } = await import('../../office/documents/samples.ts');
  const { caseId } = await scene.done('documents/record-arrival', clerk, reportToBoth.arrival);
  const asks = {
    act: 'documents/pass-review',
    input: { sheet: reportToBoth.sheet },
    rule: 'documents/review/one-addressee-upward',
    reason: '确需同时报市委',
  };
  await scene.done('general/ask-exception', clerk, asks, { caseId });
  const [asked] = await scene.rows<{ id: string }>('select id from exceptions');
  await scene.done(
    'general/decide-exception',
    'documents-deputy',
    { exception: asked?.id, granted: true, remark: '同意' },
    { caseId },
  );
  await ways.done('pass-review', clerk, { sheet: reportToBoth.sheet }, caseId);
}

describe('the figures of a quarter', () => {
  const seen = async (who: string, days: object = quarter) =>
    accountabilityView(reading, await scene.viewer(who), days);

  it('[2.2.9-a] are those of the trails, desk by desk', async () => {
    const page = await seen('supervisor');
    const counted = Object.fromEntries((page?.desks ?? []).map(({ desk, ...own }) => [desk.target, own]));
    const plain = await desksFromTrails(
      scene,
      '2026-01-01T00:00:00+08:00',
      '2026-04-01T00:00:00+08:00',
      `unit:${scene.id('water')}`,
    );
    expect(counted).toEqual(plain);
    const total = (name: (typeof figures)[number]) => Object.values(plain).reduce((sum, own) => sum + own[name], 0);
    // Nothing is compared that did not happen.
    for (const name of figures.slice(0, 6)) expect({ name, some: total(name) > 0 }).toEqual({ name, some: true });
    expect(plain[`unit:${scene.id('water')}`]).toEqual({
      transferred: 1,
      handled: 0,
      onTime: 0,
      // The day of its own rectification, and of the paper handed out to it the taking-up and the result.
      overdue: 3,
      returns: 1,
      exceptions: 0,
      deemed: 0,
      urgings: 0,
    });
  });

  it('a limit that passed counts in the period in which it passed, whenever it is met', async () => {
    const of = async (from: string, to: string) =>
      (await seen('supervisor', { from, to }))?.desks.reduce((sum, { overdue }) => sum + overdue, 0);
    const whole = await of('2026-03-01', '2026-03-31');
    const days = [];
    for (let day = 1; day <= 31; day += 1)
      days.push(await of(`2026-03-${String(day).padStart(2, '0')}`, `2026-03-${String(day).padStart(2, '0')}`));
    expect(days.reduce<number>((sum, overdue) => sum + (overdue ?? 0), 0)).toBe(whole);
    expect(await seen('supervisor', { from: '2025-10-01', to: '2025-12-31' })).toMatchObject({ desks: [], units: [] });
  });

  it('open the cases behind each, as many as it says, with clause and lateness', async () => {
    const page = await seen('chief');
    for (const { desk, ...own } of page?.desks ?? [])
      for (const figure of figures) {
        const list = await behindView(reading, await scene.viewer('chief'), { ...quarter, desk: desk.target, figure });
        expect([desk.target, figure, list?.total]).toEqual([desk.target, figure, own[figure]]);
      }
    const late = await behindView(reading, await scene.viewer('chief'), { ...quarter, desk: clerk, figure: 'overdue' });
    expect(late?.rows.find(({ source }) => source?.id === '2.2.5.1-b')).toMatchObject({
      subject: '紧急',
      lateMinutes: 30,
    });
  });

  it('count a case that the viewer may not open, and say no more of it than that', async () => {
    const list = await behindView(reading, await scene.viewer('supervisor'), {
      ...quarter,
      desk: clerk,
      figure: 'overdue',
    });
    expect(list?.rows.find(({ source }) => source?.id === '2.2.5.1-b')).toMatchObject({
      subject: null,
      lateMinutes: 30,
      reason: null,
    });
  });

  it('are shown to whoever looks after them; a department sees its own, others none', async () => {
    for (const who of ['supervisor', 'chief', 'director', 'secretary-general'])
      expect((await seen(who))?.seesAll).toBe(true);
    for (const who of ['water-head', 'water-desk']) {
      const page = await seen(who);
      expect(page).toMatchObject({ seesAll: false, draft: null, mayPointOut: false });
      expect(page?.desks.map(({ desk }) => desk.target)).toEqual([`unit:${scene.id('water')}`]);
      const viewer = await scene.viewer(who);
      expect(await behindView(reading, viewer, { ...quarter, desk: clerk, figure: 'overdue' })).toBeNull();
      expect(await conformanceView(reading, viewer, quarter)).toBeNull();
    }
    for (const who of ['clerk', 'general-staff', 'mayor', 'auditor']) expect(await seen(who)).toBeNull();
  });
});

describe('the circular', () => {
  it('[2.2.9-a] is drafted with number, on-time rate and overdue items of each department, and keeps the figures of its own day', async () => {
    const page = await accountabilityView(reading, await scene.viewer('supervisor'), quarter);
    expect(page?.draft).toContain('关于2026年1月1日至2026年3月31日转办公文办理情况的通报');
    expect(page?.draft).toContain('市水务局：转办1件，按时0项，超期3项，按时率0%。');
    expect(page?.draft).toContain('超期：问责：市水务局（出现失误），3月5日 23:59到期（二（二）9.）');
    expect(page?.draft).toContain('市财政局：转办1件，按时0项，超期2项，按时率0%。');
    const input = { ...quarter, text: page?.draft };
    const { caseId } = await scene.done('documents/issue-circular', supervisor, input);
    const [trail] = await scene.rows<{ body: string }>('select body from trail where case_id = $1', [caseId]);
    const water = page?.units.find(({ desk }) => desk.target === `unit:${scene.id('water')}`);
    const { desk, ...figuresOfWater } = water!;
    const { puts } = JSON.parse(trail?.body ?? '{}') as Told;
    const kept = puts.find(({ table }) => table === 'circulars')?.row.figures;
    expect(kept).toContainEqual({ desk: desk.target, ...figuresOfWater });
    const opens = await scene.rows('select 1 from access where case_id = $1 and subject = $2', [caseId, desk.target]);
    expect(opens).toHaveLength(1);
  });

  it('[2.2.9-a] waits until its period is over, and is issued by the supervision office or the secretary-general', async () => {
    const issue = (by: string, days: object = {}) =>
      scene.act('documents/issue-circular', by, { ...quarter, text: '通报', ...days });
    expect(await issue(supervisor, { to: '2026-04-03' })).toMatchObject({ refusal: { reason: 'period-not-over' } });
    expect(await issue(supervisor, { from: '2026-04-01' })).toMatchObject({ kind: 'invalid' });
    expect(await issue(supervisor, { to: '9999-12-31' })).toMatchObject({ kind: 'invalid' });
    expect((await issue('secretary-general')).kind).toBe('done');
    expect(await issue('chief')).toMatchObject({ refusal: { reason: 'not-entitled' } });
  });
});

describe('the conformance report', () => {
  it('[2.2-a] names each late limit, exception, reason and late entry with clause, act, person and facts', async () => {
    const report = await conformanceView(reading, await scene.viewer('chief'), quarter);
    const of = (kind: string) => (report?.departures ?? []).filter((one) => one.kind === kind);
    expect(of('exception')).toMatchObject([
      { rule: 'documents/review/one-addressee-upward', person: 'documents-deputy', reason: '确需同时报市委' },
    ]);
    expect(of('with-permission')).toMatchObject([
      { act: 'documents/pass-review', rule: 'documents/review/one-addressee-upward' },
    ]);
    expect(of('entered-late')).toMatchObject([
      { act: 'documents/submit', facts: { gapMinutes: 30 }, reason: '系统停用' },
    ]);
    const page = await accountabilityView(reading, await scene.viewer('chief'), quarter);
    expect(of('late')).toHaveLength(page?.desks.reduce((sum, { overdue }) => sum + overdue, 0) ?? 0);
    expect(report?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(report?.total);
    // What a returned paper broke is its sender's matter.
    expect(report?.departures.some(({ act }) => act === 'documents/return-to-sender')).toBe(false);
  });

  it('withholds facts and reasons of cases that the viewer may not open', async () => {
    const report = await conformanceView(reading, await scene.viewer('supervisor'), quarter);
    const closed = (report?.departures ?? []).filter(({ subject }) => subject === null);
    expect(closed.length).toBeGreaterThan(0);
    for (const one of closed) expect([one.facts, one.reason]).toEqual([null, null]);
    expect(report?.total).toBe((await conformanceView(reading, await scene.viewer('chief'), quarter))?.total);
  });

  it('is a workbook as well, one line a departure', async () => {
    const report = await conformanceView(reading, await scene.viewer('chief'), quarter);
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    const { bytes } = await workbookOf('2026', conformanceColumns, [report?.departures ?? []]);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe((report?.total ?? 0) + 1);
    expect(sheet?.getRow(1).getCell(1).value).toBe('条款');
    expect(Temporal.PlainDateTime.from(sheet?.getRow(2).getCell(5).text ?? '').year).toBe(2026);
  });
});
