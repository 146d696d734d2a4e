import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RegisterQuery } from '../../contract/views/register.ts';
import { passingSheet, registration, request } from '../../office/documents/samples.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.test-helper.ts';
import { registerLines, registerView } from './register.ts';
import { statisticsCountedView, statisticsPapersView, statisticsView } from './statistics.ts';
import { receiptNumberIn, whereView } from './where.ts';

const clerk = 'post:documents-clerk';
const chief = 'post:documents-section-chief';
const deputy = 'post:documents-deputy-secretary-general';
let office: SmallOffice;

const register = async (who: string, query: object = {}) =>
  registerView(office.reading, await office.viewer(who), RegisterQuery.parse(query));
const where = async (who: string, q: string) => whereView(office.reading, await office.viewer(who), { q });
const later = (minutes: number): void => {
  office.clock.now = office.clock.now.add({ minutes });
};

async function registered(number: string, title: string): Promise<string> {
  const paper = { ...request, number, title };
  const id = await office.did('documents/record-arrival', clerk, paper);
  later(20);
  await office.did('documents/pass-review', clerk, { sheet: passingSheet }, id);
  later(10);
  return office.did('documents/register-document', clerk, { ...registration, number, title }, id);
}

let first: string;
let second: string;
let voided: string;
beforeAll(async () => {
  office = await openSmallOffice();
  first = await registered('水务发〔2026〕18号', '关于供水管网改造的请示');
  second = await registered('水务发〔2026〕19号', '关于100%_覆盖“一户一表”的请示');
  voided = await registered('水务发〔2026〕20号', '重复的请示');
  await office.did('documents/void-number', chief, { reason: '与第1号重复' }, voided);
  const classified = await office.did('documents/record-classified', clerk, {
    sender: '省政府办公厅',
    senderClass: 'provincial',
    level: 'confidential',
    code: 'M-0012',
  });
  const items = { number: '甘政办密〔2026〕3号', title: 'M-0012', sender: '省政府办公厅', level: 'confidential' };
  await office.did('documents/register-document', clerk, { ...registration, ...items }, classified);
  await office.did('documents/distribute-for-division', clerk, { opinion: '请提出拟办意见' }, first);
});
afterAll(() => office.close());

describe('the receipt register', () => {
  test('[2.2.2.2-a] has the eight items of every number, and no number is missing', async () => {
    const { lines, total, next } = await register('documents-clerk', { order: 'oldest' });
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect([total, next]).toEqual([4, null]);
    expect(lines[0]).toMatchObject({
      number: 1,
      receivedAt: '2026-11-25T01:00:00.000Z',
      sender: '市水务局',
      documentNumber: '水务发〔2026〕18号',
      title: '关于供水管网改造的请示',
      urgency: 'plain',
      level: 'none',
      copies: 1,
      returnStatus: 'n/a',
    });
  });

  test('a void number stays, with its reason', async () => {
    const { lines } = await register('documents-clerk');
    expect(lines.find(({ number }) => number === 3)?.voidReason).toBe('与第1号重复');
  });

  test('says whom a paper went to', async () => {
    const { lines } = await register('documents-clerk');
    expect(lines.find(({ number }) => number === 1)?.goesTo).toMatchObject([{ target: deputy }]);
  });

  test('shows of a classified paper its code and never its number', async () => {
    const { lines } = await register('documents-clerk', { level: 'confidential' });
    expect(lines).toMatchObject([{ title: 'M-0012', documentNumber: null }]);
    expect((await register('documents-clerk', { q: '甘政办密' })).total).toBe(0);
    expect((await register('documents-clerk', { q: 'm-00' })).total).toBe(1);
  });

  test.each([
    ['a number in round brackets', '水务发(2026)18号', [1]],
    ['a number without brackets', '水务发2026 19', [2]],
    ['a part of a title', '管网 改造', [1]],
    ['a joker as it stands', '100%_覆盖', [2]],
    ['a joker alone', '%', []],
    ['nothing that is there', '没有这一件', []],
  ])('finds by %s', async (_, q, numbers) => {
    expect((await register('documents-clerk', { q })).lines.map(({ number }) => number)).toEqual(numbers);
  });

  test('goes page by page without gap or repetition, from either end', async () => {
    for (const order of ['newest', 'oldest']) {
      const seen: number[] = [];
      let after: number | null | undefined;
      do {
        const page = await register('documents-clerk', { order, limit: 1, ...(after === undefined ? {} : { after }) });
        seen.push(...page.lines.map(({ number }) => number));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(order === 'oldest' ? [1, 2, 3, 4] : [4, 3, 2, 1]);
    }
  });

  test('is exported whole', async () => {
    const viewer = await office.viewer('documents-clerk');
    const pages: number[][] = [];
    for await (const page of registerLines(office.reading, viewer, { year: 2026 }))
      pages.push(page.map(({ number }) => number));
    expect(pages).toEqual([[1, 2, 3, 4]]);
  });

  test('of another year is empty, and still offers the years that there are', async () => {
    expect(await register('documents-clerk', { year: 2025 })).toMatchObject({
      years: [2026, 2025],
      total: 0,
      lines: [],
    });
  });

  test.each(['mayor', 'department-head', 'system-administrator', 'security-auditor'])(
    'shows nothing to %s, who was granted no case',
    async (who) => {
      expect(await register(who)).toMatchObject({ total: 0, lines: [] });
    },
  );
});

describe('where a paper is', () => {
  test('[2.2-b] any registered document is found with holder, stage and time since arrival', async () => {
    const { papers } = await where('documents-clerk', '水务发〔2026〕19号');
    expect(papers).toMatchObject([
      {
        caseId: second,
        step: 'distribution',
        receiptNumber: 2,
        arrivedAt: '2026-11-25T01:30:00.000Z',
        waitingFor: [{ target: clerk, holders: [{ personId: office.people['documents-clerk'], why: 'assigned' }] }],
        original: { target: clerk, inTransit: false, since: '2026-11-25T01:30:00.000Z' },
        chain: [],
      },
    ]);
    expect(papers[0]?.dueAt).not.toBeNull();
  });

  test('[2.2-c] a hand-over that nobody confirmed is in transit and warns after its limit', async () => {
    const [paper] = (await where('documents-clerk', '')).papers;
    expect(paper).toMatchObject({
      caseId: first,
      original: { target: deputy, inTransit: true },
      chain: [{ from: { target: clerk }, to: { target: deputy }, receivedAt: null, overdue: false }],
    });
    const before = office.clock.now;
    later(120);
    expect((await where('documents-clerk', '')).papers[0]?.chain[0]?.overdue).toBe(true);
    office.clock.now = before;
    expect((await where('office-director', '管网')).papers).toEqual([]);
  });

  test('[2.2-b] custody has no gap: each hand-over begins where the one before ended', async () => {
    await office.did('documents/confirm-receipt', deputy, {}, first);
    const [paper] = (await where('documents-clerk', '2026-1')).papers;
    expect(paper?.original).toMatchObject({ target: deputy, inTransit: false });
    expect((await where('documents-clerk', '')).papers).toEqual([]);
  });

  test.each([
    ['12', { year: null, number: 12 }],
    ['１２号', { year: null, number: 12 }],
    ['2026-12', { year: 2026, number: 12 }],
    ['2026年12号', { year: 2026, number: 12 }],
    ['水务发12', null],
    ['', null],
  ])('%s is read as a receipt number', (q, number) => {
    expect(receiptNumberIn(q)).toEqual(number);
  });
});

describe('statistics of the month', () => {
  test('[2.2-a] average time per stage and on-time rate per urgency', async () => {
    const viewer = await office.viewer('documents-clerk');
    const figures = await statisticsView(office.reading, viewer, { month: '2026-11' });
    expect(figures).toMatchObject({ month: '2026-11', arrived: 4, registered: 4, closed: 0 });
    expect(figures.stages).toContainEqual(
      expect.objectContaining({ stage: 'review', urgency: 'plain', count: 3, averageMinutes: 20, longestMinutes: 20 }),
    );
    expect(figures.stages.find(({ stage }) => stage === 'distribution')).toMatchObject({
      count: 1,
      onTime: 1,
      late: 0,
    });
    const query = { month: '2026-11', stage: 'review', urgency: 'plain' } as const;
    const { papers } = await statisticsPapersView(office.reading, viewer, query);
    expect(papers.map(({ caseId }) => caseId).sort()).toEqual([first, second, voided].sort());
  });

  test.each(['arrived', 'registered', 'closed'] as const)('%s opens as many papers as it counts', async (of) => {
    const viewer = await office.viewer('documents-clerk');
    const figures = await statisticsView(office.reading, viewer, { month: '2026-11' });
    const { total, papers } = await statisticsCountedView(office.reading, viewer, { month: '2026-11', of });
    expect([total, papers.length]).toEqual([figures[of], figures[of]]);
    expect(papers.map(({ at }) => at)).toEqual(
      papers
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const mayor = await office.viewer('mayor');
    expect(await statisticsCountedView(office.reading, mayor, { month: '2026-11', of })).toEqual({
      total: 0,
      papers: [],
    });
  });

  test('months end at midnight in the city', async () => {
    const viewer = await office.viewer('documents-clerk');
    const other = await statisticsView(office.reading, viewer, { month: '2026-10' });
    expect(other).toMatchObject({ arrived: 0, stages: [] });
    const december = { ...viewer, now: Temporal.Instant.from('2026-12-01T00:00:00+08:00') };
    expect((await statisticsView(office.reading, december, {})).month).toBe('2026-12');
  });

  test('count only what the viewer may open', async () => {
    const figures = await statisticsView(office.reading, await office.viewer('mayor'), { month: '2026-11' });
    expect(figures).toMatchObject({ arrived: 0, registered: 0, stages: [] });
  });
});
