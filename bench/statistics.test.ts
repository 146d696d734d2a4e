import { describe, expect, it } from 'vitest';
import { median, percentile, ratios, spread } from './statistics.ts';

describe('figures of many rounds', () => {
  it('the median is the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  it('a percentile is the smallest value that so many do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile(hundred, 0)).toBe(1);
    expect(percentile([4], 0.5)).toBe(4);
  });

  it('the spread is the distance of the outermost as a share of the median', () => {
    expect(spread([100, 110, 90])).toBeCloseTo(0.2);
    expect(spread([7, 7])).toBe(0);
  });

  it('a ratio belongs to its round, so that what slows a whole round falls out', () => {
    expect(ratios([10, 5], [20, 10])).toEqual([0.5, 0.5]);
  });
});
