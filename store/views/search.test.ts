import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SearchQuery } from '../../contract/views/search.ts';
import { failingSheet, passingSheet, registration, request } from '../../office/documents/samples.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { caseView } from './case.ts';
import { openReading, type Reading, type Viewer } from './reading.ts';
import { type Limits, usualLimits } from './search-matching.ts';
import { searchView } from './search.ts';

let scene: Scene;
let reading: Reading;
const cases: Record<string, string> = {};

async function viewerOf(personId: string): Promise<Viewer> {
  const book = await scene.book();
  const targets = targetsOf(book, personId, scene.now()).map(({ target }) => target);
  return { personId, targets, book, now: scene.now(), city: jiayuguan };
}

const everybody = async () => (await scene.book()).people.map(({ id }) => id);

/** Whoever may open few cases is answered in one way, whoever may open many in others, as rare as the words are. */
const ways: readonly Limits[] = [
  usualLimits,
  { hits: 1_000, common: 10_000, cases: -1 },
  { hits: 2, common: 10_000, cases: -1 },
  { hits: 0, common: 10_000, cases: -1 },
  { hits: 1_000, common: 0, cases: -1 },
  { hits: 0, common: 0, cases: -1 },
];

const search = async (personId: string, query: object, limits?: Limits) =>
  searchView(reading, await viewerOf(personId), SearchQuery.parse(query), limits);

async function foundBy(target: string, q: string): Promise<string[]> {
  const who = (await scene.holder(target)) ?? '';
  const { found } = await search(who, { q, limit: 100 });
  for (const limits of ways) {
    const other = await search(who, { q, limit: 100 }, limits);
    expect(other.found).toEqual(found);
  }
  return found.map(({ caseId }) => Object.entries(cases).find(([, id]) => id === caseId)?.[0] ?? caseId);
}

async function upload(text: string, name: string): Promise<string> {
  const id = scene.office.ids.next(scene.now());
  await scene.rows(`insert into uploads values ($1, $2, $3, $4, 10, 'text/plain', $5, $6)`, [
    id,
    await scene.holder(clerk),
    `sha-${id}`,
    name,
    JSON.stringify({ text }),
    scene.now().toString(),
  ]);
  return id;
}

beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  const ways = waysIn(scene);
  const paper = { number: '水务发〔2026〕18号', title: '关于申请供水管网改造资金的请示', sender: '市水务局' };
  cases.instructed = await ways.submitted();
  await ways.done(
    'instruct',
    'vice',
    ways.opinion('agree', '原则同意，请财政局督办落实乡村振兴资金。'),
    cases.instructed,
  );
  const long = `${'正文内容'.repeat(2100)}稀有字句饕餮${'其余内容'.repeat(500)}`;
  const files = [{ upload: await upload(long, '附件一：测算表.txt'), role: 'main' }];
  const arrived = {
    ...request,
    ...paper,
    contactName: '程砚秋',
    contactPhone: '0937-6226218',
    summary: '急需资金三千万',
    files,
  };
  cases.returned = (await scene.done('documents/record-arrival', clerk, arrived)).caseId;
  await ways.done('return-to-sender', clerk, { sheet: failingSheet, remark: '缺少成文日期，请补正' }, cases.returned);
  scene.moveTo('2026-09-01T09:00');
  const again = { ...request, ...paper, title: '关于申请供水管网更新资金的请示', resubmits: cases.returned };
  cases.resubmitted = (await scene.done('documents/record-arrival', clerk, again)).caseId;
  const secret = { sender: '省委机要局', senderClass: 'provincial', level: 'confidential', code: 'M-0012' };
  cases.classified = (await scene.done('documents/record-classified', clerk, secret)).caseId;
}, 120_000);
afterAll(() => scene.close());

describe('one finds', () => {
  it.each([
    ['a character', '饕', ['returned']],
    ['two characters', '饕餮', ['returned']],
    ['a phrase across the pieces of a file', '稀有字句饕餮', ['returned']],
    ['a phrase of an opinion', '乡村振兴资金', ['instructed']],
    ['two words of one title', '管网 更新', ['resubmitted']],
    ['words of a title, the sender and a file', '饕餮 水务局 管网', ['returned']],
    ['a word of the title and one of the return remark', '改造资金 缺少成文日期', ['returned']],
    ['a contact', '程砚秋', ['returned']],
    ['the beginning of a telephone number', '62262', ['returned']],
    ['a summary', '三千万', ['returned']],
    ['the name of a file', '测算表', ['returned']],
    ['a code', 'm-0012', ['classified']],
    ['nothing that is not there', '没有这样的字句', []],
    ['nothing where one of the words is not there', '饕餮 不存在', []],
    ['nothing for pairs that are no phrase', '资金的改造', []],
    ['a joker as it stands', '%', []],
  ])('%s', async (_, q, found) => {
    expect(await foundBy(clerk, q)).toEqual(found);
  });

  it.each(['水务发〔2026〕18号', '水务发[2026]18', '(2026) 18', '水务发2026年第18号', '［２０２６］１８号'])(
    'the number %s, a paper again the newer first',
    async (q) => {
      const found = await foundBy(clerk, q);
      expect(found.slice(0, 2)).toEqual(['resubmitted', 'returned']);
    },
  );

  it('a title that is put right at the registration by its new words only, also while others search', async () => {
    const who = (await scene.holder(clerk)) ?? '';
    const [before, after] = ['关于抢修渡槽的请示', '关于抢修水闸的请示'];
    const arrived = { ...request, number: '水务发〔2026〕77号', title: before };
    const { caseId } = await scene.done('documents/record-arrival', clerk, arrived);
    cases.corrected = caseId;
    expect(await foundBy(clerk, '渡槽')).toEqual(['corrected']);
    await scene.done('documents/pass-review', clerk, { sheet: passingSheet }, { caseId });
    const items = { ...registration, number: arrived.number, title: after };
    const [, ...seen] = await Promise.all([
      scene.done('documents/register-document', clerk, items, { caseId }),
      ...Array.from({ length: 5 }, () => search(who, { q: '抢修' })),
    ]);
    for (const { found } of seen) expect(found.map((one) => one.caseId)).toEqual([caseId]);
    expect([await foundBy(clerk, '渡槽'), await foundBy(clerk, '水闸')]).toEqual([[], ['corrected']]);
    expect(await foundBy(clerk, '2026-2')).toEqual(['corrected']);
  });

  it('the best first: a title before an opinion, whatever is newer', async () => {
    const { found } = await search((await scene.holder(clerk)) ?? '', { q: '资金' });
    const inTitle = found.map(({ titleSegments }) => titleSegments !== null);
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(inTitle).size).toBe(2);
  });
});

describe('what is shown', () => {
  it('is the passage with the words marked, where it stands and whose it is', async () => {
    const { found } = await search((await scene.holder(clerk)) ?? '', { q: '乡村振兴' });
    expect(found[0]?.passages[0]).toMatchObject({ place: 'opinion', of: 'instruction', by: 'vice' });
    expect(found[0]?.passages[0]?.segments).toEqual([
      { text: '原则同意，请财政局督办落实', marked: false },
      { text: '乡村振兴', marked: true },
      { text: '资金。', marked: false },
    ]);
  });

  it.each(ways)(
    'comes page by page without gap or repetition, in one order whichever way it is sought: %o',
    async (limits) => {
      for (const [who, least] of [
        [(await scene.holder(clerk)) ?? '', 2],
        [scene.id('vice'), 1],
      ] as const)
        for (const q of ['资金', '供水 请示', '2026 资金 水务局', '市']) {
          const whole = (await search(who, { q, limit: 100 })).found;
          expect(whole.length).toBeGreaterThanOrEqual(least);
          for (const limit of [1, 2, 3]) expect(await allPages(who, { q, limit }, limits)).toEqual(whole);
        }
    },
  );
});

/** Every page is full but the last. */
async function allPages(who: string, query: { readonly q: string; readonly limit: number }, limits: Limits) {
  const seen: unknown[] = [];
  let after: string | null | undefined;
  do {
    const page = await search(who, { ...query, ...(after === undefined ? {} : { after }) }, limits);
    if (page.next !== null) expect(page.found).toHaveLength(query.limit);
    seen.push(...page.found);
    after = page.next;
  } while (after !== null);
  return seen;
}

describe('who searches finds only what he may open', () => {
  interface Text {
    readonly caseId: string;
    readonly text: string;
  }

  /** Every text of every case, read without any index, with a classified paper's code and register number alone. */
  const texts = () =>
    scene.rows<Text>(`
      with open as (select * from documents where level = 'none')
      select case_id as "caseId", text from (
        select case_id, title as text from documents
        union all select case_id, receipt_year || '-' || receipt_number from documents
        union all select case_id, unnest(array[number, sender, contact_name, contact_phone, signatory, summary]) from open
        union all select case_id, text from opinions union all select case_id, text from hand_outs
        union all select case_id, remark from circulations
        union all select case_id, unnest(array[name, text]) from files
        union all select case_id, unnest(array[(body::jsonb) #>> '{input,remark}', (body::jsonb) #>> '{input,reason}', (body::jsonb) #>> '{input,opinion}']) from trail
      ) every where text <> ''`);

  const openTo = async ({ targets }: Viewer): Promise<Set<string>> => {
    const rows = await scene.rows<{ caseId: string }>(
      'select case_id as "caseId" from access where subject = any ($1)',
      [targets],
    );
    return new Set(rows.map(({ caseId }) => caseId));
  };

  const words = [
    '资',
    '资金',
    '供水管网',
    '请示',
    '财政局',
    '乡村振兴',
    '缺少成文日期',
    '饕餮',
    '同意',
    '机要局',
    '分办意见',
    '不存在',
  ];

  it.each(ways)(
    '[2.2-c] each person what a plain reader of the person’s own cases finds, and nothing else: %o',
    async (limits) => {
      const all = await texts();
      let hits = 0;
      for (const personId of await everybody()) {
        const viewer = await viewerOf(personId);
        const open = await openTo(viewer);
        for (const q of words) {
          const plainly = new Set(
            all.filter(({ caseId, text }) => open.has(caseId) && text.includes(q)).map(({ caseId }) => caseId),
          );
          const { found } = await search(personId, { q, limit: 100 }, limits);
          expect([q, found.map(({ caseId }) => caseId).toSorted()]).toEqual([q, [...plainly].toSorted()]);
          hits += found.length;
        }
      }
      expect(hits).toBeGreaterThan(30);
    },
  );

  it('the auditor and the administrators find nothing, neither by words nor by people', async () => {
    for (const post of ['security-auditor', 'system-administrator', 'security-administrator']) {
      const who = (await scene.holder(`post:${post}`)) ?? '';
      for (const q of [...words, 'M-0012', '2026', 'vice']) {
        const { found, people } = await search(who, { q });
        expect([found, people.flatMap((one) => one.cases)]).toEqual([[], []]);
      }
      const ofVice = await search(who, { who: `person:${scene.id('vice')}` });
      expect(ofVice.found).toEqual([]);
    }
  });

  it('[2.1.3-e] a classified paper by its code and its place in the register, not by its sender or anything that is written on it', async () => {
    const found = await foundBy(clerk, 'm-0012');
    expect(found).toEqual(['classified']);
    for (const q of ['机要局', '省委']) expect(await foundBy(clerk, q)).toEqual([]);
    const places = await scene.rows<{ place: string }>(
      'select distinct place from search_passages where case_id = $1',
      [cases.classified],
    );
    expect(places).toEqual([{ place: 'code' }]);
    const { found: shown } = await search((await scene.holder(clerk)) ?? '', { q: 'M-0012' });
    expect(shown[0]).toMatchObject({ title: 'M-0012', documentNumber: null });
  });

  it('who finds a word can open its case and read it there; who cannot open the case does not find it', async () => {
    const personId = scene.id('vice');
    const { found } = await search(personId, { q: '乡村振兴' });
    expect(found.map(({ caseId }) => caseId)).toEqual([cases.instructed]);
    const opened = await caseView(reading, await viewerOf(personId), { id: cases.instructed ?? '' });
    expect(opened?.instruction.opinions.some(({ text }) => text.includes('乡村振兴'))).toBe(true);
    expect((await search(scene.id('executive'), { q: '乡村振兴' })).found).toEqual([]);
    expect(await caseView(reading, await viewerOf(scene.id('executive')), { id: cases.instructed ?? '' })).toBeNull();
  });
});

describe('people and units', () => {
  it('are found by name, with the cases in which they acted, signed, held a task', async () => {
    const { people } = await search((await scene.holder(clerk)) ?? '', { q: 'vice' });
    const vice = people.find(({ target }) => target === `person:${scene.id('vice')}`);
    expect(vice?.cases.map(({ caseId }) => caseId)).toEqual([cases.instructed]);
    expect(vice?.cases[0]?.deeds.toSorted()).toEqual(['acted', 'had-task', 'signed']);
  });

  it('come with all their cases, page by page, each once', async () => {
    const viewer = (await scene.holder(clerk)) ?? '';
    const who = `person:${viewer}`;
    const whole = (await search(viewer, { who, limit: 100 })).found.map(({ caseId }) => caseId);
    expect(whole.toSorted()).toEqual(Object.values(cases).toSorted());
    const first = await search(viewer, { who, limit: 2 });
    const second = await search(viewer, { who, limit: 100, after: first.next });
    expect([...first.found, ...second.found].map(({ caseId }) => caseId)).toEqual(whole.toSorted().toReversed());
  });
});
