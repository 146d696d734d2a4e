import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Book } from '../people/book.ts';
import type { RelationRow } from '../people/rows.ts';
import type { PastPaper } from './past-papers.ts';
import { type Asked, suggest } from './suggest.ts';

const at = Temporal.Instant.from('2026-11-25T09:00:00+08:00');
const on = { fromOn: '2026-01-01', toOn: null };
const own = (id: string) => ({ id, caseId: 'book' });
const line = (personId: string, of: string, more: Partial<RelationRow> = {}): RelationRow => ({
  ...own(`${personId}-${of}`),
  relation: 'portfolio-vice-mayor',
  personId,
  of,
  rank: 1,
  ...on,
  ...more,
});
const leaders = ['shen', 'gu', 'cheng'];
const book: Book = {
  units: [
    { ...own('u-water'), key: 'water', zh: '市水务局', en: 'Water Bureau', kind: 'department', ...on },
    { ...own('u-finance'), key: 'finance', zh: '市财政局', en: 'Finance Bureau', kind: 'department', ...on },
    { ...own('u-education'), key: 'education', zh: '市教育局', en: 'Education Bureau', kind: 'department', ...on },
  ],
  people: [...leaders, 'clerk'].map((id, i) => ({ ...own(id), name: id, unitId: null, rank: i + 3 })),
  assignments: leaders.map((id) => ({ ...own(`a-${id}`), personId: id, post: 'vice-mayor', unitId: null, decision: '', ...on })), // prettier-ignore
  relations: [],
  absences: [],
} as unknown as Book;
const withLines = (...relations: RelationRow[]): Book => ({ ...book, relations });

const asks = (more: Partial<Asked['paper']> = {}, rest: Partial<Asked> = {}): Asked => ({
  paper: { sender: '市水务局', title: '关于更换老旧水表的请示', ...more },
  step: 'division',
  divided: null,
  ...rest,
});
let papers = 0;
const paper = (leader: string, more: Partial<PastPaper> = {}, text = '建议分管副市长牵头办理'): PastPaper => {
  papers += 1;
  return {
    caseId: `case-${String(papers)}`,
    sender: '市水务局',
    title: `关于第${String(papers)}泵站修缮资金安排的请示`,
    number: `水务发〔2026〕${String(papers)}号`,
    arrivedAt: '2026-06-01T02:00:00Z',
    setAside: [],
    opinions: [
      { seq: 5, kind: 'division', text, leaders: [leader] },
      { seq: 6, kind: 'proposal', text: `拟：${text}`, leaders: [leader] },
    ],
    handOuts: [],
    ...more,
  };
};
const leadersOf = (asked: Asked, past: readonly PastPaper[], known = book) =>
  suggest(asked, past, known, at).leaders.map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)]);

describe('the portfolio tables', () => {
  it.each([
    ['the unit of the line is the sender', 'water', {}, '市水务局', 'sender'],
    ['the sender writes the city’s name before it', 'water', { sender: '云栖市水务局' }, '市水务局', 'sender'],
    ['the title names the unit', 'finance', { title: '关于商请市财政局拨付资金的函' }, '市财政局', 'title'],
    ['the title names its work', 'education', { sender: '张三', title: '关于农村教育的建议' }, '教育', 'title'],
    ['a line that is no unit stands for its own words', '水表', {}, '水表', 'title'],
  ] as const)('[2.2.3.2.2-b] %s', (_, of, more, words, found) => {
    const { leaders: suggested } = suggest(asks(more), [], withLines(line('shen', of)), at);
    expect(suggested).toMatchObject([{ id: 'shen', reasons: [{ kind: 'portfolio', words, found }] }]);
  });

  it('say nothing where nothing matches, outside their days, or of somebody who is no leader', () => {
    expect(leadersOf(asks(), [], withLines(line('shen', 'education')))).toEqual([]);
    expect(leadersOf(asks(), [], withLines(line('shen', 'water', { fromOn: '2026-11-26' })))).toEqual([]);
    expect(leadersOf(asks(), [], withLines(line('shen', 'water', { toOn: '2026-11-24' })))).toEqual([]);
    expect(leadersOf(asks(), [], withLines(line('shen', 'water', { toOn: '2026-11-25' })))).toHaveLength(1);
    expect(leadersOf(asks(), [], withLines(line('clerk', 'water')))).toEqual([]);
  });

  it('name the second of a line only beside a first who is away', () => {
    const known = withLines(line('shen', 'water'), line('gu', 'water', { rank: 2 }));
    expect(leadersOf(asks(), [], known).map(([id]) => id)).toEqual(['shen']);
    const away = { ...own('x'), personId: 'shen', kind: 'business', fromAt: '2026-11-24T00:00:00Z', untilAt: '2026-11-27T00:00:00Z', approvedBy: 'gu', endedAt: null } as const; // prettier-ignore
    const { leaders: both } = suggest(asks(), [], { ...known, absences: [away] }, at);
    expect(both.map(({ id, awayUntil }) => [id, awayUntil])).toEqual([
      ['shen', '2026-11-27T00:00:00Z'],
      ['gu', null],
    ]);
  });
});

describe('how papers like it went', () => {
  it('counts the papers of the sender since the first of them', () => {
    const past = [
      paper('gu', { arrivedAt: '2026-03-02T02:00:00Z' }),
      paper('shen'),
      paper('shen', { arrivedAt: '2026-03-01T20:00:00Z' }),
      paper('cheng', { sender: '市财政局' }),
    ];
    const { leaders: suggested } = suggest(asks(), past, book, at);
    expect(suggested).toMatchObject([
      { id: 'shen', reasons: [{ kind: 'sender', count: 2, of: 3, since: '2026-03-02' }] },
      { id: 'gu', reasons: [{ kind: 'sender', count: 1, of: 3, since: '2026-03-02' }] },
    ]);
  });

  it('finds a title that differs by its year and its sender only, and names the latest', () => {
    const title = (year: number) => `云栖市水务局关于${String(year)}年防汛物资调拨的请示`;
    const past = [
      paper('gu', { sender: '市应急局', title: title(2024), arrivedAt: '2026-05-01T02:00:00Z', number: '一' }),
      paper('gu', { sender: '市应急局', title: title(2025), number: '二' }),
    ];
    const { leaders: suggested } = suggest(asks({ title: '关于2026年防汛物资调拨的请示' }), past, book, at);
    expect(suggested).toMatchObject([
      {
        id: 'gu',
        reasons: [
          { kind: 'similar', number: '二', day: '2026-06-01' },
          { kind: 'similar', number: '一' },
        ],
      },
    ]);
    expect(leadersOf(asks({ title: '请示' }), [paper('gu', { sender: '市应急局', title: '请示' })])).toEqual([]);
  });

  it('takes no signature that was set aside, and the last one where there are several', () => {
    const opinions = [
      { seq: 8, kind: 'division', text: '后', leaders: ['gu'] },
      { seq: 4, kind: 'division', text: '先', leaders: ['shen'] },
    ] as const;
    expect(leadersOf(asks(), [paper('', { opinions })])[0]?.[0]).toBe('gu');
    expect(leadersOf(asks(), [paper('', { opinions, setAside: [8] })])[0]?.[0]).toBe('shen');
    expect(leadersOf(asks(), [paper('', { opinions, setAside: [8, 4] })])).toEqual([]);
  });

  it('gives the opinions that were signed at the same step, each once', () => {
    const past = [paper('shen', {}, '甲'), paper('shen', {}, '甲 '), paper('shen', {}, '乙')];
    const texts = (asked: Asked) => suggest(asked, past, book, at).opinions.map(({ text }) => text);
    expect(texts(asks())).toEqual(['甲', '乙']);
    expect(texts(asks({}, { step: 'proposal' }))).toEqual(['拟：甲', '拟：乙']);
  });

  it('[2.2.4.1-a] gives the units that the papers were handed out to, the lead first, without advance copies', () => {
    const handOuts = [
      { unit: 'u-finance', role: 'join' },
      { unit: 'u-water', role: 'lead' },
      { unit: 'u-education', role: 'advance' },
    ] as const;
    const past = [paper('shen', { handOuts }), paper('shen', { handOuts: [{ unit: 'gone', role: 'lead' }] })];
    expect(suggest(asks(), past, book, at).units).toEqual([]);
    expect(suggest(asks({}, { step: 'proposal' }), past, book, at).units).toMatchObject([
      {
        units: [
          { zh: '市水务局', role: 'lead' },
          { zh: '市财政局', role: 'join' },
        ],
        reasons: [{ count: 1, of: 2 }],
      },
    ]);
  });
});

it('[2.2.3.2.2-c] the leader to whom the paper was divided comes first at the proposal, whatever else there is', () => {
  const divided = { leader: 'cheng', by: 'song', day: '2026-11-24' };
  const past = [paper('shen'), paper('shen')];
  const found = leadersOf(asks({}, { step: 'proposal', divided }), past, withLines(line('gu', 'water')));
  expect(found).toEqual([
    ['cheng', ['divided']],
    ['gu', ['portfolio']],
    ['shen', ['sender']],
  ]);
});

describe('whatever came before', () => {
  const anyPaper = fc
    .record({
      leader: fc.constantFrom(...leaders, 'clerk', 'nobody'),
      sender: fc.constantFrom('市水务局', '市财政局'),
      title: fc.constantFrom('关于更换老旧水表的请示', '关于更换新水表的请示', '关于防汛工作的报告'),
      day: fc.integer({ min: 10, max: 28 }),
      text: fc.constantFrom('甲', '乙', '丙', '丁'),
      setAside: fc.subarray([5, 6]),
    })
    .map(({ leader, day, text, ...more }) => paper(leader, { ...more, arrivedAt: `2026-05-${String(day)}T02:00:00Z` }, text)); // prettier-ignore
  const anyPast = fc.array(anyPaper, { maxLength: 14 });
  const anyAsked = fc.constantFrom(asks(), asks({}, { step: 'proposal' }), asks({ sender: '市财政局' }));
  const anyBook = fc
    .subarray([line('shen', 'water'), line('gu', '水表'), line('cheng', 'finance')])
    .map((relations) => withLines(...relations));

  it('the order of the papers changes nothing', () => {
    fc.assert(
      fc.property(anyPast, anyAsked, anyBook, fc.nat(), (past, asked, known, turn) => {
        const turned = past.map((_, i) => past[(i + turn) % past.length]!).toReversed();
        expect(suggest(asked, turned, known, at)).toEqual(suggest(asked, past, known, at));
      }),
    );
  });

  it('every suggestion says why, only leaders are suggested, and the counts are true', () => {
    fc.assert(
      fc.property(anyPast, anyAsked, anyBook, (past, asked, known) => {
        const found = suggest(asked, past, known, at);
        const all = [...found.leaders, ...found.opinions, ...found.units];
        expect(all.length).toBeLessThanOrEqual(9);
        for (const { reasons } of all) expect(reasons.length).toBeGreaterThan(0);
        for (const { id, reasons } of found.leaders) {
          expect(leaders).toContain(id);
          const seq = asked.step === 'division' ? 5 : 6;
          const counted = past.filter((one) => one.sender === asked.paper.sender && !one.setAside.includes(seq));
          const his = counted.filter(({ opinions }) => opinions[0]?.leaders[0] === id);
          const said = reasons.find(({ kind }) => kind === 'sender');
          expect(said ?? { count: 0 }).toMatchObject(his.length === 0 ? { count: 0 } : { count: his.length, of: counted.length }); // prettier-ignore
        }
      }),
    );
  });

  it('one more paper that went to a leader never puts that leader further back', () => {
    fc.assert(
      fc.property(anyPast, anyAsked, anyBook, fc.constantFrom(...leaders), (past, asked, known, leader) => {
        const placeOf = (papersBefore: readonly PastPaper[]) => {
          const place = suggest(asked, papersBefore, known, at).leaders.findIndex(({ id }) => id === leader);
          return place < 0 ? Infinity : place;
        };
        const more = paper(leader, { sender: asked.paper.sender });
        expect(placeOf([...past, more])).toBeLessThanOrEqual(placeOf(past));
      }),
    );
  });
});
