import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lights, trends } from '../../contract/views/dashboard.ts';
import { failingSheet, request } from '../../office/documents/samples.ts';
import { passedChecks } from '../../office/documents/supervision/samples.ts';
import { overseers } from '../../office/documents/accountability/overseers.ts';
import { rollUp } from '../rollup/roll.ts';
import { lookupsIn } from '../testing/lookups.test-helper.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { accountabilityView } from './accountability.ts';
import { dashboardCasesView } from './dashboard-cases.ts';
import { weeksOf } from './dashboard-scope.ts';
import { dashboardView } from './dashboard.ts';
import { inboxView } from './inbox.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let reading: Reading;
let handedOut: string;

const page = async (who: string) => dashboardView(reading, await scene.viewer(who), {});
const behind = async (who: string, asked: Parameters<typeof dashboardCasesView>[2]) =>
  dashboardCasesView(reading, await scene.viewer(who), asked);

/** Two weeks: one paper handed out, one returned, one that comes back to the section, one late at the vice-mayor's, one late at the section. */
beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  const ways = waysIn(scene);
  scene.moveTo('2026-03-02T09:00');
  handedOut = await ways.submitted();
  const late = await ways.submitted();
  expect(late).not.toBe(handedOut);
  const sentBack = await ways.forDivision();
  const { caseId: returned } = await scene.done('documents/record-arrival', clerk, request);
  await scene.done('documents/record-arrival', clerk, {
    ...request,
    title: '到得晚的请示',
    number: '水务发〔2026〕19号',
  });
  scene.moveTo('2026-03-02T10:00');
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water'), handedOut);
  scene.moveTo('2026-03-02T12:00');
  await ways.done('receive-back', clerk, {}, handedOut);
  await ways.done('hand-out', clerk, { units: [{ unit: scene.id('water'), role: 'lead' }], text: '请办理' }, handedOut);
  await ways.done('send-back-to-section', 'documents-deputy', { reason: '应先由部门提出意见' }, sentBack);
  await ways.done('return-to-sender', clerk, { sheet: failingSheet }, returned);
  await rollUp(scene.database, scene.now());
  scene.moveTo('2026-03-09T10:00');
  const [part] = await lookupsIn(scene).itemsOf(handedOut);
  const item = part?.case_id ?? '';
  await ways.done('take-up', 'water-desk', {}, item);
  await ways.done('file-result', 'water-desk', { text: '已办结' }, item);
  await ways.done('pass-result', 'supervisor', { checks: passedChecks }, item);
  await ways.done('acknowledge-result', 'vice', {}, item);
  await ways.done('reply', 'secretariat-chief', { text: '已办结', channel: 'letter' }, handedOut);
}, 240_000);
afterAll(() => scene.close());

const everybody = [
  'clerk',
  'chief',
  'secretary-general',
  'documents-deputy',
  'vice',
  'mayor',
  'water-desk',
  'supervisor',
];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('the dashboard', () => {
  it('[2.2-b] shows what is mine, as many as the inbox, by step and light', async () => {
    for (const who of everybody) {
      const { mine } = await page(who);
      const { total, counts } = await inboxView(reading, await scene.viewer(who), { limit: 40 });
      expect([who, sum(mine.flatMap((row) => lights.map((light) => row[light])))]).toEqual([who, total]);
      expect([who, sum(mine.map((row) => row.late))]).toEqual([who, counts.overdue]);
    }
    expect((await page('vice')).mine).toEqual([{ step: 'instruction', late: 1, near: 0, inTime: 0, noLimit: 0 }]);
  });

  it('turns a light within the hour before the limit, and in the minute after it', async () => {
    const [due] = await scene.rows<{ at: string }>(
      `select due_at as at from tasks where step = 'distribution' and closed_at is null and due_at is not null`,
    );
    const light = async (ms: number) => {
      const now = scene.now().add({ milliseconds: Date.parse(due?.at ?? '') + ms - scene.now().epochMilliseconds });
      const viewer = { ...(await scene.viewer('clerk')), now };
      const { mine } = await dashboardView(reading, viewer, {});
      const row = mine.find(({ step }) => step === 'distribution');
      return lights.filter((name) => (row?.[name] ?? 0) > 0);
    };
    expect(await light(-60 * 60_000)).toEqual(['inTime']);
    expect(await light(-60 * 60_000 + 1)).toEqual(['near']);
    expect(await light(59_999)).toEqual(['near']);
    expect(await light(60_000)).toEqual(['late']);
  });

  it('[2.2-b] names what is late with its clause, for how long, and whom it waits for', async () => {
    const { late } = await page('chief');
    expect(late.total).toBe(late.rows.length);
    expect(late.rows.map(({ step }) => step).toSorted()).toEqual(['distribution', 'instruction', 'review']);
    const atVice = late.rows.find(({ step }) => step === 'instruction');
    expect(atVice).toMatchObject({
      source: { id: '2.2.5.3-d' },
      waitsFor: { target: `person:${scene.id('vice')}`, holders: [{ name: 'vice' }] },
    });
    expect(atVice?.lateMinutes).toBeGreaterThan(0);
  });

  it('tells how the weeks went: papers of the office, and of others what came to their desks and what they did', async () => {
    const office = (await page('secretary-general')).weeks;
    expect(office.map(({ from }) => from)).toEqual(weeksOf(scene.now()));
    expect(office.at(-2)).toEqual({ from: '2026-03-02', received: 5, finished: 1, missed: 4, returned: 2 });
    expect(office.at(-1)).toEqual({ from: '2026-03-09', received: 0, finished: 1, missed: 0, returned: 0 });
    const vice = (await page('vice')).weeks;
    expect(vice.at(-2)).toEqual({ from: '2026-03-02', received: 2, finished: 1, missed: 1, returned: 0 });
    const { from, to } = { from: '2026-03-02', to: '2026-03-08' };
    const account = await accountabilityView(reading, await scene.viewer('chief'), { from, to });
    expect(sum(account?.desks.map(({ overdue }) => overdue) ?? [])).toBe(office.at(-2)?.missed);
    expect(sum(account?.desks.map(({ returns }) => returns) ?? [])).toBe(office.at(-2)?.returned);
  });

  it('tells within how long half and nine tenths left a step', async () => {
    const { steps, whole } = await page('chief');
    expect(steps.find(({ step }) => step === 'instruction')?.took).toEqual({ count: 1, half: 60, mostly: 60 });
    expect(steps.find(({ step }) => step === 'handling')?.took).toEqual({ count: 1, half: 10_080, mostly: 10_080 });
    // One was returned after three hours, one finished after a week.
    expect(whole).toEqual({ count: 2, half: 240, mostly: 14_400 });
    expect((await page('vice')).steps.find(({ step }) => step === 'handling')?.took ?? null).toBeNull();
  });

  it('opens behind every figure as many cases as it says, for whoever looks', async () => {
    for (const who of everybody) {
      const seen = await page(who);
      const total = async (asked: Parameters<typeof dashboardCasesView>[2]) => (await behind(who, asked))?.total;
      for (const row of seen.mine)
        for (const light of lights)
          expect([who, row.step, light, await total({ figure: 'mine', step: row.step, light })]).toEqual([
            ...[who, row.step, light, row[light]],
          ]);
      for (const { step, open, late, took } of seen.steps)
        expect([
          ...[who, step, await total({ figure: 'open', step }), await total({ figure: 'late', step })],
          await total({ figure: 'took', step }),
        ]).toEqual([who, step, open, late, took?.count ?? 0]);
      for (const { desk, open, late } of seen.desks)
        expect([
          ...[who, await total({ figure: 'open', desk: desk.target })],
          await total({ figure: 'late', desk: desk.target }),
        ]).toEqual([who, open, late]);
      for (const week of seen.weeks.slice(-2))
        for (const figure of trends)
          expect([who, week.from, figure, await total({ figure, week: week.from })]).toEqual([
            ...[who, week.from, figure, week[figure]],
          ]);
      expect(await total({ figure: 'late' })).toBe(seen.late.total);
      expect(await total({ figure: 'took' })).toBe(seen.whole?.count ?? 0);
    }
  });

  it('opens behind the sum of twelve weeks the cases of all of them', async () => {
    for (const who of everybody) {
      const { weeks } = await page(who);
      for (const figure of trends) {
        const all = await behind(who, { figure });
        expect([who, figure, all?.total]).toEqual([who, figure, sum(weeks.map((week) => week[figure]))]);
        expect(all?.rows.map(({ at }) => at)).toEqual(
          all?.rows
            .map(({ at }) => at)
            .toSorted()
            .toReversed(),
        );
      }
    }
  });

  it('counts the whole office for those who look after it, without the titles of what they may not open', async () => {
    const whole = await page('chief');
    for (const who of ['supervisor', 'secretary-general', 'documents-deputy', 'director']) {
      const other = await page(who);
      expect(other).toMatchObject({ scope: 'office', steps: whole.steps, desks: whole.desks, weeks: whole.weeks });
    }
    expect(overseers).toContain('supervision-officer');
    const { late } = await page('supervisor');
    expect(late.rows.length).toBe(3);
    const mayOpen = await scene.rows<{ caseId: string }>(
      `select case_id as "caseId" from access where subject = any ($1)`,
      [(await scene.viewer('supervisor')).targets],
    );
    for (const { caseId, subject } of late.rows)
      expect(subject === null).toBe(!mayOpen.some((row) => row.caseId === caseId));
    const list = await behind('supervisor', { figure: 'received', week: '2026-03-02' });
    expect(list?.rows.some(({ subject }) => subject === null)).toBe(true);
  });

  it('counts for everybody else only what he may open: nobody sees more cases than the access rows grant', async () => {
    for (const who of ['vice', 'mayor', 'water-desk', 'general-head', 'clerk']) {
      const { scope, desks } = await page(who);
      expect(scope).toBe('own');
      const [row] = await scene.rows<{ open: number }>(
        `select count(*) as open from tasks t where closed_at is null and step not in ('circulation', 'away')
           and exists (select 1 from access a where a.case_id = t.case_id and a.subject = any ($1))`,
        [(await scene.viewer(who)).targets],
      );
      expect([who, sum(desks.map(({ open }) => open))]).toEqual([who, row?.open]);
      for (const figure of ['open', 'late', 'received', 'finished', 'missed', 'returned', 'took'] as const)
        for (const { subject } of (await behind(who, { figure, week: '2026-03-02' }))?.rows ?? [])
          // What went back to a department is counted for it, as accountability does; the case itself stays with the section.
          if (figure !== 'returned' || who !== 'water-desk') expect([who, figure, subject]).not.toContain(null);
    }
    expect((await behind('water-desk', { figure: 'returned', week: '2026-03-02' }))?.rows).toMatchObject([
      { subject: null },
    ]);
    expect((await page('finance-desk')).late.total).toBe(0);
  });

  it('shows administrators how much is done and what fails, and no office matter', async () => {
    const [acts] = await scene.rows<{ count: number }>('select count(*) as count from trail');
    for (const who of ['system', 'security', 'auditor']) {
      const seen = await page(who);
      expect(seen).toMatchObject({ scope: 'system', mine: [], steps: [], desks: [], late: { total: 0, rows: [] } });
      expect(sum(seen.system?.weeks.map((week) => week.acts) ?? [])).toBe(acts?.count);
      expect(await behind(who, { figure: 'open' })).toBeNull();
      expect(JSON.stringify(seen)).not.toContain('请示');
    }
  });

  it('says the same before and after the days are counted', async () => {
    const before = await page('chief');
    while ((await rollUp(scene.database, scene.now())) > 0);
    expect(await page('chief')).toEqual(before);
  });
});
