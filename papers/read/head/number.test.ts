import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../lines.ts';
import { headLines } from './head-line.ts';
import { labelledFacts } from './labels.ts';
import { findNumber } from './number.ts';

const numberIn = (text: string): ReturnType<typeof findNumber> => {
  const lines = headLines(linesOf(text));
  return findNumber(lines, labelledFacts(lines));
};

const inHead = (line: string): string =>
  `临澄市人民政府办公室文件\n${line}\n\n临澄市人民政府办公室\n关于开展节水行动的通知\n\n各县：\n现将有关事项通知如下。`;

describe('a regular number is certain', () => {
  it.each([
    ['临政办发〔2026〕18号', '临政办发〔2026〕18号'],
    ['临政办发〔2026〕1号', '临政办发〔2026〕1号'],
    ['临政办发 〔2026〕 18 号', '临政办发〔2026〕18号'],
    ['临 政 办 发 〔2026〕 18 号', '临政办发〔2026〕18号'],
    ['临政办发〔２０２６〕１８号', '临政办发〔2026〕18号'],
    ['临政办发﹝2026﹞18号', '临政办发〔2026〕18号'],
    ['临发改〔2026〕7号　　签发人：周明远', '临发改〔2026〕7号'],
    ['临发改〔2026〕7号 签发人：周明远 何 静', '临发改〔2026〕7号'],
    ['发文字号：临政办发〔2026〕18号', '临政办发〔2026〕18号'],
    ['文号 临政办发〔2026〕18号', '临政办发〔2026〕18号'],
    ['等级 特急·明电 临政办发电〔2026〕4号', '临政办发电〔2026〕4号'],
    ['临澄市人民政府公告2026年第3号', '临澄市人民政府公告2026年第3号'],
  ])('%s', (line, value) => {
    expect(numberIn(inHead(line))).toMatchObject({ value, sure: 'certain' });
  });
});

describe('another form that loses nothing is likely, and says which form it is', () => {
  it.each([
    ['临政办发[2026]18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发［2026］18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发(2026)18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发（2026）18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发【2026】18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发〖2026〗18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发《2026》18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发<2026>18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发{2026}18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发〔2026]18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发〔2026年〕18号', '临政办发〔2026〕18号', 'number-bracket-form'],
    ['临政办发(2026)18', '临政办发〔2026〕18号', 'number-mark-missing'],
    ['临政办发〔2026〕18', '临政办发〔2026〕18号', 'number-mark-missing'],
    ['临政办发〔2026〕018号', '临政办发〔2026〕018号', 'number-leading-zero'],
    ['临政办发〔2026〕第18号', '临政办发〔2026〕第18号', 'number-word-before-figure'],
    ['临政办发2026年18号', '临政办发〔2026〕18号', 'number-year-form'],
    ['临政办发2026年第18号', '临政办发〔2026〕第18号', 'number-year-form'],
    ['2026年第5号', '2026年第5号', 'number-letters-missing'],
    ['第5号', '第5号', 'number-without-year'],
  ])('%s', (line, value, note) => {
    expect(numberIn(inHead(line))).toMatchObject({ value, sure: 'likely', note });
  });
});

describe('a damaged number is doubtful, stays as it stands and carries the likely reading', () => {
  it.each([
    ['嘉办发〔2012171号', '嘉办发〔2012〕171号', ['嘉办发〔2012〕71号']],
    ['临政办发〔202618号', '临政办发〔2026〕18号', ['临政办发〔2026〕8号']],
    ['临政办发〔202625号', '临政办发〔2026〕25号', undefined],
    ['临政办发(202625号', '临政办发〔2026〕25号', undefined],
    ['临政办发2026〕25号', '临政办发〔2026〕25号', undefined],
    ['临政办发202625号', '临政办发〔2026〕25号', undefined],
    ['临政办发2026-25号', '临政办发〔2026〕25号', undefined],
  ])('%s', (line, likely, others) => {
    const found = numberIn(inHead(line));
    expect(found).toMatchObject({ value: line, likely, sure: 'doubtful', note: 'number-bracket-lost' });
    expect(found?.others).toEqual(others);
  });

  it.each([
    ['〔2026〕18号', 'number-letters-missing'],
    ['临政办发〔1026〕18号', 'number-year-implausible'],
    ['临政办发〔2206〕18号', 'number-year-implausible'],
  ])('%s has no likely reading', (line, note) => {
    const found = numberIn(inHead(line));
    expect(found).toMatchObject({ sure: 'doubtful', note });
    expect(found).not.toHaveProperty('likely');
  });
});

describe('orders and minutes are numbered in a series of their own', () => {
  it.each([
    ['临澄市人民政府令\n第12号\n《临澄市节水办法》已经通过。', '第12号'],
    ['临澄市人民政府令\n\n第 十二 号', '第十二号'],
    ['临澄市人民政府常务会议纪要\n〔2026〕8号', '〔2026〕8号'],
    ['临澄市人民政府专题会议纪要\n第8期', '第8期'],
  ])('%s', (text, value) => {
    expect(numberIn(text)).toMatchObject({ value, sure: 'certain' });
  });
});

describe("another document's number is never taken for the document's own", () => {
  it.each([
    ['临澄市人民政府办公室\n关于转发国办发〔2026〕5号文件的通知\n各县：\n请认真落实。'],
    ['临澄市人民政府办公室关于转发\n国办发〔2026〕5号\n文件的通知\n各县：'],
    ['关于印发节水办法的通知\n各县：\n根据省政办发〔2026〕5号文件要求，现将有关事项通知如下。'],
    ['关于废止《临澄市人民政府关于加强管理的通知》（临政发〔2001〕5号）的决定\n各县：'],
    ['关于印发办法的通知\n各县：\n一、总则。本办法自印发之日起施行。\n临政发〔2001〕5号'],
    ['关于开会的通知\n各县：'],
  ])('%s', (text) => {
    expect(numberIn(text)).toBeUndefined();
  });

  it('the number of the head wins over the number in the title', () => {
    const text = '临政办发〔2026〕18号\n临澄市人民政府办公室关于转发省政办发〔2026〕5号文件的通知\n各县：';
    expect(numberIn(text)).toMatchObject({ value: '临政办发〔2026〕18号', sure: 'certain' });
  });

  it('two own numbers that differ have to be decided by a person', () => {
    const text = '文号：临政办发〔2026〕18号\n临政办发〔2026〕19号\n\n关于开展节水行动的通知\n各县：';
    expect(numberIn(text)).toMatchObject({
      sure: 'doubtful',
      note: 'several-candidates',
      others: ['临政办发〔2026〕19号'],
    });
  });
});

it('any year and serial number come back in canonical form, whatever the brackets', () => {
  const brackets = fc.constantFrom('〔〕', '[]', '()', '（）', '【】', '［］', '﹝﹞');
  const letters = fc.constantFrom('临政发', '临政办发', '临发改', '云林函');
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1949, max: 2100 }),
      fc.integer({ min: 1, max: 9999 }),
      brackets,
      (name, year, serial, pair) => {
        const found = numberIn(inHead(`${name}${pair.charAt(0)}${year}${pair.charAt(1)}${serial}号`));
        expect(found?.value).toBe(`${name}〔${year}〕${serial}号`);
        expect(found?.sure).not.toBe('doubtful');
      },
    ),
  );
});
