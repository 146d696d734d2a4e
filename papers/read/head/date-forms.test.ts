import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { chooseByLimit, readDate } from './date-forms.ts';

describe('a whole date is certain', () => {
  it.each([
    ['2017年7月25日', '2017-07-25'],
    ['2017 年 7 月 25 日', '2017-07-25'],
    ['2017年07月05日', '2017-07-05'],
    ['二〇一七年七月二十五日', '2017-07-25'],
    ['二○一七年十二月三十一日', '2017-12-31'],
    ['2017-07-25', '2017-07-25'],
    ['2017.7.25', '2017-07-25'],
    ['2017/7/25', '2017-07-25'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s', (text, value) => {
    expect(readDate(text)).toEqual({ value, sure: 'certain' });
  });
});

describe('a date with lost characters stays as it stands', () => {
  it.each([
    ['2017725', '2017-07-25'],
    ['2017728日', '2017-07-28'],
    ['2017年725日', '2017-07-25'],
    ['20177月25日', '2017-07-25'],
    ['2017年7月25', '2017-07-25'],
    ['201771', '2017-07-01'],
    ['2017112日', undefined],
  ])('%s', (text, likely) => {
    const found = readDate(text);
    if (found?.sure === 'certain') expect(found.value).toBe(likely);
    else expect(found).toMatchObject({ value: text, sure: 'doubtful' });
    expect(found?.likely ?? (found?.sure === 'certain' ? found.value : undefined)).toBe(likely);
  });

  it('2017725 is likely 25 July because there is no 72nd month', () => {
    expect(readDate('2017725')).toEqual({
      value: '2017725',
      likely: '2017-07-25',
      sure: 'doubtful',
      note: 'date-only-reading-that-exists',
    });
  });

  it('2017112 is 2 November or 12 January: nothing is chosen', () => {
    const found = readDate('2017112');
    expect(found).toEqual({
      value: '2017112',
      others: ['2017-01-12', '2017-11-02'],
      sure: 'doubtful',
      note: 'date-several-readings',
    });
  });

  it('another date of the paper chooses when just one reading fits, and the date stays doubtful', () => {
    const several = readDate('2017112');
    expect(several && chooseByLimit(several, '2017-11-06')).toMatchObject({
      likely: '2017-11-02',
      sure: 'doubtful',
      note: 'date-chosen-by-other-dates',
    });
    expect(several && chooseByLimit(several, '2017-11-01')).not.toHaveProperty('likely');
    expect(several && chooseByLimit(several, null)).not.toHaveProperty('likely');
  });

  it.each([
    ['2017年13月5日', 'date-does-not-exist'],
    ['2017年2月29日', 'date-does-not-exist'],
    ['2017年7月日', 'date-part-missing'],
    ['2017年月日', 'date-part-missing'],
    ['2017999', 'date-does-not-exist'],
  ])('%s has no likely reading', (text, note) => {
    const found = readDate(text);
    expect(found).toMatchObject({ sure: 'doubtful', note });
    expect(found).not.toHaveProperty('likely');
  });

  it.each([['2017'], ['0572-88123456'], ['000014348/2017-00118'], ['第12号'], ['2017年']])('%s is no date', (text) => {
    expect(readDate(text)?.sure ?? null).not.toBe('certain');
  });
});

it('whatever signs are lost, the true day is among the readings', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('1985-01-01').add({ days }));
  fc.assert(
    fc.property(day, fc.subarray(['年', '月', '日']), (date, kept) => {
      const sign = (text: string): string => (kept.includes(text) ? text : '');
      const found = readDate(`${date.year}${sign('年')}${date.month}${sign('月')}${date.day}${sign('日')}`);
      expect([found?.value, found?.likely, ...(found?.others ?? [])]).toContain(date.toString());
    }),
  );
});
