import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceColumns } from '../../server/conformance-xlsx.ts';
import { workbookOf } from '../../server/workbook.ts';
import { rolledRows } from '../rollup/figures.ts';
import { figuresFromTrails } from '../rollup/from-trails.test-helper.ts';
import { rollUp } from '../rollup/roll.ts';
import { lookupsIn } from '../testing/lookups.test-helper.ts';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { verify } from '../verify.ts';
import { accountabilityView, behindView } from './accountability.ts';
import { circularSeen } from './case-accountability.ts';
import { conformanceView } from './conformance.ts';
import { desksFromTrails } from './desks-from-trails.test-helper.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let reading: Reading;
let ways: ReturnType<typeof waysIn>;
const quarter = { from: '2026-01-01', to: '2026-03-31' };

/** One request that is urged, promised for a day and left unanswered; one combined; one item of supervision that is urged. */
beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  ways = waysIn(scene);
  scene.moveTo('2026-03-02T10:00');
  await consulted();
  await supervised();
  await silent();
  scene.moveTo('2026-03-13T00:00');
  await deemed();
  scene.moveTo('2026-04-02T09:00');
}, 240_000);
afterAll(() => scene.close());

const requestOf = async (paper: string): Promise<string> => {
  const rows = await scene.rows<{ id: string }>('select id from cases where parent = $1', [paper]);
  return rows[0]?.id ?? '';
};
const ask = async (more: object, ...units: string[]): Promise<string> => {
  const caseId = await ways.divided();
  const input = { units: units.map(scene.id), question: '请就立项提出意见', ...more };
  await ways.done('ask-opinions', 'deputy-two', input, caseId);
  return caseId;
};
const urge = (request: string, channel: string) =>
  ways.done('urge-request', 'secretariat-chief', { channel, text: '请按时回复' }, request);

/** One opinion is asked of housing alone; of a combined one housing is urged first, and with its draft finance, that has not signed it. */
let housingRequest = '';
async function consulted(): Promise<void> {
  housingRequest = await requestOf(await ask({}, 'housing'));
  await urge(housingRequest, 'phone');
  const combined = await ask({ mode: 'combined' }, 'housing', 'finance');
  const opinion = await requestOf(combined);
  await urge(opinion, 'system');
  await ways.done('send-draft', 'housing-desk', { stance: 'agree' }, opinion);
  await urge(opinion, 'letter');
  await ways.done('end-consultation', 'deputy-two', { reason: '事项已明确' }, combined);
}

/** Housing promises a day, is urged once more, and breaks the promise. */
async function silent(): Promise<void> {
  await ways.done('promise-date', 'housing-desk', { on: '2026-03-12', reason: '需会议研究' }, housingRequest);
  scene.moveTo('2026-03-05T09:00');
  await urge(housingRequest, 'letter');
}

/** The clock writes the consent down; then an answer comes, and whoever asked lets it count. */
async function deemed(): Promise<void> {
  const clocks = await scene.rows<{ id: string }>(
    "select id from clocks where case_id = $1 and on_due = 'consent' and state = 'running'",
    [housingRequest],
  );
  await ways.done('deem-consent', 'clock', { clock: clocks[0]?.id }, housingRequest);
}

async function supervised(): Promise<void> {
  const clerk = 'post:documents-clerk';
  const paper = await ways.submitted();
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water'), paper);
  await ways.done('receive-back', clerk, {}, paper);
  await ways.done('hand-out', clerk, { units: [{ unit: scene.id('water'), role: 'lead' }], text: '请办理' }, paper);
  const [item] = await lookupsIn(scene).itemsOf(paper);
  await ways.done('urge', 'supervisor', { channel: 'phone', text: '请抓紧办理' }, item?.case_id ?? '');
}

describe('an urged unit that breaks its promise', () => {
  const housing = (figure: 'deemed' | 'urgings') => ({ ...quarter, desk: `unit:${scene.id('housing')}`, figure });
  const list = async (who: string, figure: 'deemed' | 'urgings', days: object = {}) =>
    behindView(reading, await scene.viewer(who), { ...housing(figure), ...days });

  it('[2.2.9-a] has as many urgings and consents as the trails tell, desk by desk', async () => {
    const page = await accountabilityView(reading, await scene.viewer('supervisor'), quarter);
    const plain = await desksFromTrails(scene, '2026-01-01T00:00:00+08:00', '2026-04-01T00:00:00+08:00');
    expect(Object.fromEntries((page?.desks ?? []).map(({ desk, ...own }) => [desk.target, own]))).toEqual(plain);
    expect(plain[`unit:${scene.id('housing')}`]).toMatchObject({ deemed: 1, urgings: 4 });
    expect(plain[`unit:${scene.id('finance')}`]).toMatchObject({ deemed: 0, urgings: 1 });
    expect(plain[`unit:${scene.id('water')}`]).toMatchObject({ deemed: 0, urgings: 1 });
  });

  it('[2.2.6.5-d] is counted on the day of the consent, which opens with clause, request, urgings, promise and last moment', async () => {
    expect((await list('chief', 'deemed'))?.rows).toMatchObject([
      {
        caseId: housingRequest,
        at: '2026-03-12T16:00:00Z',
        dueAt: '2026-03-12T15:59:00Z',
        source: { id: '2.2.6.5-d' },
        facts: {
          question: '请就立项提出意见',
          askedAt: '2026-03-02T02:00:00Z',
          urgedAt: ['2026-03-02T02:00:00Z', '2026-03-05T01:00:00Z'],
          promisedOn: '2026-03-12',
        },
      },
    ]);
    expect(await list('chief', 'deemed', { to: '2026-03-12' })).toMatchObject({ total: 0 });
    expect(await list('chief', 'deemed', { from: '2026-03-13', to: '2026-03-13' })).toMatchObject({ total: 1 });
  });

  it('[2.2.6.5-a] each urging opens with its number, its channel and its words, also of a draft that is still to be signed', async () => {
    const urgings = (await list('chief', 'urgings'))?.rows ?? [];
    expect(urgings.map(({ at, facts }) => [at, facts])).toEqual([
      ['2026-03-02T02:00:00Z', { urgingNumber: 1, urgingChannel: 'phone' }],
      ['2026-03-02T02:00:00Z', { urgingNumber: 1, urgingChannel: 'system' }],
      ['2026-03-02T02:00:00Z', { urgingNumber: 2, urgingChannel: 'letter' }],
      ['2026-03-05T01:00:00Z', { urgingNumber: 2, urgingChannel: 'letter' }],
    ]);
    expect(urgings.map(({ reason }) => reason)).toEqual(urgings.map(() => '请按时回复'));
    const ofFinance = await list('chief', 'urgings', { desk: `unit:${scene.id('finance')}` });
    expect(ofFinance?.rows).toMatchObject([{ act: 'documents/urge-request', facts: { urgingNumber: 2 } }]);
    const ofWater = await list('supervisor', 'urgings', { desk: `unit:${scene.id('water')}` });
    expect(ofWater?.rows).toMatchObject([{ act: 'documents/urge', reason: '请抓紧办理' }]);
  });

  it('is shown to whoever looks after all desks and to the unit itself, and to nobody else', async () => {
    for (const figure of ['deemed', 'urgings'] as const) {
      expect((await list('housing-desk', figure))?.total).toBe(figure === 'deemed' ? 1 : 4);
      for (const who of ['water-desk', 'clerk', 'vice', 'auditor'])
        expect([who, await list(who, figure)]).toEqual([who, null]);
      // The supervision office counts requests that it may not open, and reads nothing of them.
      for (const row of (await list('supervisor', figure))?.rows ?? [])
        expect(row).toMatchObject({ subject: null, facts: null, reason: null });
    }
  });

  it('[2.2.6.5-d] stays counted when whoever asked lets a late answer count', async () => {
    await ways.done('file-late-answer', 'housing-desk', { stance: 'disagree', text: '资金未落实' }, housingRequest);
    await ways.done('reopen-request', 'deputy-two', { reason: '意见重要' }, housingRequest);
    expect(await list('chief', 'deemed')).toMatchObject({ total: 1, rows: [{ facts: { promisedOn: '2026-03-12' } }] });
  });

  it('[2.2.9-a] is named in the circular, with how often it was urged', async () => {
    const { draft } = (await accountabilityView(reading, await scene.viewer('secretary-general'), quarter)) ?? {};
    expect(draft).toMatch(
      /市住建局：.*\n\u3000{2}超期：.*3月12日 23:59到期.*\n\u3000{2}被催办4次，视为同意1件。\n\u3000{2}视为同意：.*管网.*，经催办2次，承诺2026年3月12日回复而未回复（二（二）6\.5\)）/u,
    );
    expect(draft).toContain('被催办1次。');
    const ofSupervision = await accountabilityView(reading, await scene.viewer('supervisor'), quarter);
    expect(ofSupervision?.draft).toContain('视为同意：（题目从略），经催办2次');
  });

  it('[2.2.6.5-d] departs from the clause in the conformance report, as the unit and not as the clock', async () => {
    const report = await conformanceView(reading, await scene.viewer('chief'), quarter);
    expect(report?.departures.filter(({ kind }) => kind === 'deemed-consent')).toMatchObject([
      {
        source: { id: '2.2.6.5-d' },
        rule: 'documents/consultation/deemed-consent-on-promise',
        caseId: housingRequest,
        at: '2026-03-12T16:00:00Z',
        person: '',
        as: { zh: '市住建局' },
        facts: { urgedAt: ['2026-03-02T02:00:00Z', '2026-03-05T01:00:00Z'], until: '2026-03-12T15:59:00Z' },
      },
    ]);
    expect(report?.counts).toContainEqual(expect.objectContaining({ kind: 'deemed-consent', count: 1 }));
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    const { bytes } = await workbookOf('2026', conformanceColumns, [report?.departures ?? []]);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const lines = (book.worksheets[0]?.getSheetValues() ?? []).map((line) => (line as string[] | undefined)?.join(' '));
    expect(lines.filter((line) => line?.includes('视为同意'))).toMatchObject([
      expect.stringMatching(
        /市住建局.*征求内容：请就立项提出意见；.*催办时间：3月2日 10:00、3月5日 09:00；承诺日期：2026年3月12日；回复截至：3月12日 23:59/u,
      ),
    ]);
  });
});

describe('that a unit is urged in time', () => {
  const section = 'post:secretariat-section-chief';

  it('[2.2.6.5-a] is kept by the section and says nothing of how the unit keeps its limits: it kept no promise', async () => {
    const page = await accountabilityView(reading, await scene.viewer('chief'), quarter);
    const of = (target: string) => page?.desks.find(({ desk }) => desk.target === target);
    expect(of(section)).toMatchObject({ onTime: 2, overdue: 0 });
    expect(of(`unit:${scene.id('housing')}`)).toMatchObject({ onTime: 0, overdue: 1 });
    expect(of(`unit:${scene.id('finance')}`)).toMatchObject({ onTime: 0, overdue: 0 });
  });

  it('is counted so in the rolled-up days as well, as the trails say', async () => {
    while ((await rollUp(scene.database, scene.now())) > 0);
    const rows = await rolledRows((sql, values) => scene.rows(sql, values), ['2026-03-02']);
    const told = await figuresFromTrails(scene);
    for (const [desk, count] of [
      [section, 2],
      ...['housing', 'finance'].map((unit) => [`unit:${scene.id(unit)}`, 0] as const),
    ] as const) {
      const kept = rows.filter((row) => row.desk === desk).reduce((sum, row) => sum + row.kept + row.late, 0);
      const ofTrails = [...told].filter(
        ([key]) => key.startsWith(`2026-03-02 ${desk} `) && /(?:kept|late)$/u.test(key),
      );
      expect([desk, kept, ofTrails.reduce((sum, [, one]) => sum + one, 0)]).toEqual([desk, count, count]);
    }
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});

describe('an office in which urging in time was counted for the unit', () => {
  it('counts those days anew once it is migrated', async () => {
    while ((await rollUp(scene.database, scene.now())) > 0);
    await scene.rows("update rollup set kept = 0 where desk = 'post:secretariat-section-chief' and step = 'asked'");
    expect((await verify(scene.database)).faults).toMatchObject([{ kind: 'altered', table: 'rollup' }]);
    await scene.rows(readFileSync(new URL('../migrations/0014-urging-is-the-sections.sql', import.meta.url), 'utf8'));
    while ((await rollUp(scene.database, scene.now())) > 0);
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});

describe('a circular', () => {
  it('of a time before consents and urgings were counted shows none of them, and its other figures', async () => {
    const figures = { transferred: 2, handled: 1, onTime: 1, overdue: 0, returns: 0, exceptions: 0 };
    const row = {
      fromOn: '2025-10-01',
      toOn: '2025-12-31',
      text: '',
      issuedAt: '2026-01-04T02:00:00Z',
      id: '',
      caseId: '',
    };
    const kept = { ...row, figures: [{ desk: `unit:${scene.id('water')}`, ...figures }] };
    expect(circularSeen(await scene.viewer('chief'), kept)?.figures).toMatchObject([
      { ...figures, deemed: null, urgings: null },
    ]);
  });
});
