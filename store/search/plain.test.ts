import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn } from './marks.ts';
import { plainOf } from './plain.ts';
import { wordsOf } from './query.ts';
import { numbersIn, tokensOf } from './tokens.ts';

const plain = (text: string) => plainOf(text).text;

describe('a text as it is read', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['关于《水利》的“请示”', '关于水利的请示'],
    ['督\n办', '督办'],
    ['annual  report', 'annual report'],
    ['5 年', '5年'],
    ['监督，检查', '监督 检查'],
    ['', ''],
    ['。，！', ''],
    ['𠮷林', '𠮷林'],
  ])('%s is %s', (text, read) => {
    expect(plain(text)).toBe(read);
  });

  it.each([
    '〔2017〕109号',
    '[2017]109号',
    '［2017］109号',
    '（2017）109号',
    '(2017) 109',
    '【2017】第109号',
    '2017年109号',
    '2017年第109号',
    '２０１７年１０９号',
    '〔２０１７〕１０９号',
    '〔2017〕 109 号',
  ])('%s is the number 109 of 2017', (text) => {
    expect(plain(text)).toBe('〔2017〕109号');
    expect(plain(`嘉政办发${text}`)).toBe('嘉政办发〔2017〕109号');
    expect(numbersIn(plain(text))).toEqual(['#2017-109']);
  });

  it.each(['2017年10月', '(2017)3个月', '2017年', '109号', '（一）1号', '12017年109号'])(
    '%s is no document number',
    (text) => {
      expect(numbersIn(plain(text))).toEqual([]);
    },
  );

  it('every character stands where its place says, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: read, at } = plainOf(text);
        expect(at.length).toBe(read.length);
        expect(at.every((place, i) => place >= 0 && place < text.length && place >= (at[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('full width, blanks and the shape of brackets change nothing', () => {
    const parts = fc.constantFrom('督', '办', '文〔2017〕109号', '文〔2026〕7号', 'ab', '，', '12', '号', '年');
    const wide = (text: string) =>
      text.replace(/[!-~]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfe_e0));
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const text = some.join('');
        const read = plain(text);
        expect(plain(wide(text))).toBe(read);
        expect(plain(text.replaceAll('〔', '［').replaceAll('〕', '］第'))).toBe(read);
        expect(plain(text.replaceAll('督', ' 督\n').replaceAll('办', '\u3000办'))).toBe(read);
        expect(read).not.toMatch(/^ | $| {2}|[^\p{L}\p{N}〔〕 ]/u);
      }),
    );
  });

  it('no token has anything that PostgreSQL would read otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokensOf(plain(text))) expect(token).not.toMatch(/['\\\s:&|!()<*]/u);
      }),
    );
  });
});

describe('what is asked', () => {
  const asked = (typed: string) => wordsOf(typed).map(({ plain: word, tsquery, recheck }) => [word, tsquery, recheck]);

  it.each([
    ['督', [['督', "'督'", 'none']]],
    ['督办', [['督办', "'督办'", 'none']]],
    ['乡村振兴', [['乡村振兴', "'乡村' & '村振' & '振兴'", 'phrase']]],
    [
      '水务局  督办',
      [
        ['水务局', "'水务' & '务局'", 'phrase'],
        ['督办', "'督办'", 'none'],
      ],
    ],
    ['(2017) 109', [['〔2017〕109号', "'#2017-109'", 'none']]],
    ['水务发[2017]18号', [['水务发〔2017〕18号', "'#2017-18' & '水务' & '务发'", 'phrase']]],
    ['“annual report”', [['annual report', "'annual' & 'report':*", 'pattern']]],
    ['7', [['7', "'7'", 'none']]],
    ['20', [['20', "'20'", 'none']]],
    ['093', [['093', "'093':*", 'none']]],
    ['M-0012', [['m 0012', "'m' & '0012':*", 'pattern']]],
    ['督 督', [['督', "'督'", 'none']]],
    ["' & ! \\ :*", []],
  ])('%s', (typed, words) => {
    expect(asked(typed)).toEqual(words);
  });

  it('is eight words at most', () => {
    expect(wordsOf('一 二 三 四 五 六 七 八 九')).toHaveLength(8);
  });
});

describe('what is marked', () => {
  const shown = (text: string, typed: string) =>
    markedIn(text, wordsOf(typed))
      ?.map(({ text: part, marked }) => (marked ? `[${part}]` : part))
      .join('');

  it.each([
    ['请市水务局督办', '督办', '请市水务局[督办]'],
    ['嘉政办发［2017］第109号文', '(2017)109', '嘉政办发[［2017］第109号]文'],
    ['关于“乡村”振兴', '乡村振兴', '关于“[乡村”振兴]'],
    ['ＡＢＣ公司', 'abc', '[ＡＢＣ]公司'],
    ['15年前', '5年', undefined],
    ['2026-12', '2026-1', undefined],
    ['2026-120', '2026-12', undefined],
    ['2026-1205', '2026-120', '[2026-120]5'],
    ['督办督办', '督 办', '[督办督办]'],
    ['没有', '督办', undefined],
  ])('%s asked for %s', (text, typed, segments) => {
    expect(shown(text, typed)).toBe(segments);
  });

  it('of a long text only the part is shown in which it stands, and the segments are that part', () => {
    const text = `${'前'.repeat(500)}督办${'后'.repeat(500)}`;
    const said = shown(text, '督办') ?? '';
    expect(said.length).toBeLessThan(180);
    expect(said).toMatch(/^…前{30}\[督办\]后+…$/u);
  });
});
