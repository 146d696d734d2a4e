import { describe, expect, it } from 'vitest';
import type { ReadFields } from '../../../contract/documents/reading.ts';
import { linesOf } from '../lines.ts';
import { parsed } from '../parsed.ts';
import { findFields } from './find-all.ts';
import { headLines } from './head-line.ts';
import { findLevel } from './level.ts';

const fieldsOf = (text: string): ReadFields => {
  const { document } = parsed({ lines: linesOf(text) });
  const lines = headLines(document.lines);
  return findFields(lines, document, findLevel(lines, [], '').field).fields;
};

const BODY = '市人民政府：\n经研究，现将有关情况报告如下，请予审示。\n\n';

describe('joint papers name every issuer, the host first', () => {
  it.each([
    [
      'all in the red head, one a line',
      `临澄市发展和改革委员会\n临澄市财政局文件\n临澄市水务局\n临发改〔2026〕7号\n\n关于安排资金的请示\n${BODY}2026年6月3日`,
      ['临澄市发展和改革委员会', '临澄市财政局', '临澄市水务局'],
      'certain',
    ],
    [
      'the word 文件 on a line of its own',
      `临澄市发展和改革委员会\n临澄市财政局\n文件\n临发改〔2026〕7号\n\n关于安排资金的请示\n${BODY}`,
      ['临澄市发展和改革委员会', '临澄市财政局'],
      'certain',
    ],
    [
      'two in one line',
      `中共临澄市委 临澄市人民政府文件\n临发〔2026〕3号\n\n关于加快发展的意见\n${BODY}`,
      ['中共临澄市委', '临澄市人民政府'],
      'certain',
    ],
    [
      'the host alone in the head, all in the signature',
      `临澄市财政局文件\n临财〔2026〕7号\n\n关于安排资金的请示\n${BODY}临澄市财政局 临澄市水务局\n2026年6月3日`,
      ['临澄市财政局', '临澄市水务局'],
      'certain',
    ],
    [
      'the signatures in another order than the head',
      `临澄市财政局文件\n临财〔2026〕7号\n\n关于安排资金的请示\n${BODY}临澄市水务局\n临澄市财政局\n2026年6月3日`,
      ['临澄市财政局', '临澄市水务局'],
      'certain',
    ],
    [
      'in the title only',
      `临澄市水务局 临澄市财政局关于安排资金的请示\n${BODY}`,
      ['临澄市水务局', '临澄市财政局'],
      'likely',
    ],
  ])('%s', (_case, text, value, sure) => {
    expect(fieldsOf(text).sender).toMatchObject({ value, sure });
  });

  it('signatories run on over the lines of a joint head', () => {
    const text = `临澄市财政局文件\n临财〔2026〕7号\u3000签发人：周明远\u3000何\u3000静\n欧阳志强\n\n关于安排资金的请示\n${BODY}`;
    expect(fieldsOf(text).signatory).toMatchObject({ value: ['周明远', '何静', '欧阳志强'], sure: 'certain' });
  });

  it('a head and a signature that differ are doubtful and both are shown', () => {
    const text = `临澄市财政局文件\n临财〔2026〕7号\n\n关于安排资金的请示\n${BODY}临澄市水务局\n2026年6月3日`;
    expect(fieldsOf(text).sender).toMatchObject({
      value: ['临澄市财政局'],
      sure: 'doubtful',
      others: [['临澄市水务局']],
    });
  });
});

describe('a paper that passes on another keeps its own number, title and sender', () => {
  it.each([
    ['临澄市人民政府办公室关于转发省政府办公厅省政办发〔2026〕5号文件的通知'],
    ['临澄市人民政府办公室转发《省人民政府办公厅关于节水工作的通知》（省政办发〔2026〕5号）的通知'],
    ['临澄市人民政府办公室转发市水务局关于节水工作意见的通知'],
    ['临澄市人民政府办公室关于转发\n《省人民政府关于节水工作的意见》的通知'],
  ])('%s', (title) => {
    const text = `临澄市人民政府办公室文件\n临政办发〔2026〕18号\n\n${title}\n\n各县（区）人民政府：\n现转发给你们，请认真执行。\n\n临澄市人民政府办公室\n2026年5月8日\n\n省政办发〔2026〕5号\n省人民政府办公厅\n关于节水工作的通知`;
    const fields = fieldsOf(text);
    expect(fields.number).toMatchObject({ value: '临政办发〔2026〕18号', sure: 'certain' });
    expect(fields.title).toMatchObject({ value: title.replace('\n', ''), sure: 'certain' });
    expect(fields.sender).toMatchObject({ value: ['临澄市人民政府办公室'], sure: 'certain' });
    expect(fields.kind?.value).toBe('notice');
    expect(fields.dateSigned?.value).toBe('2026-05-08');
  });
});

it('a caption alone names the sender doubtfully', () => {
  expect(fieldsOf('发布机构 政府办公室\n关于节水工作的通知\n各县：').sender).toMatchObject({
    value: ['政府办公室'],
    sure: 'doubtful',
  });
});

it('an order names its organ and the person who signed it', () => {
  const fields = fieldsOf(
    '临澄市人民政府令\n第12号\n\n《临澄市节水办法》已经市政府常务会议通过，现予公布。\n\n市 长 周明远\n2026年6月3日',
  );
  expect(fields.sender?.value).toEqual(['临澄市人民政府']);
  expect(fields.signatory).toMatchObject({ value: ['周明远'], sure: 'likely' });
  expect(fields.kind?.value).toBe('order');
  expect(fields.dateSigned?.value).toBe('2026-06-03');
  expect(fields).not.toHaveProperty('addressees');
});
